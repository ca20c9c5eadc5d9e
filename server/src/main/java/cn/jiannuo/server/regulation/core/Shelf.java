package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.regulation.core.Act.Repeal;
import cn.jiannuo.server.regulation.core.Act.Suspension;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A regulation in the library: its texts, and what was decided about it.
 *
 * @param id of the regulation
 * @param texts the latest first; at least one
 */
public record Shelf(String id, List<PackText> texts, Timeline timeline) {
    public Shelf {
        texts = List.copyOf(texts);
    }

    /** Days of the adoption in force on a day. */
    public Optional<Window> standing(LocalDate day) {
        return timeline.windows().stream()
                .filter(window -> !window.first().isAfter(day)
                        && window.last().map(last -> !last.isBefore(day)).orElse(true))
                .findFirst();
    }

    /** The next days in force after a day, of this or another version. */
    public Optional<Window> coming(LocalDate day) {
        return timeline.windows().stream()
                .filter(window -> window.first().isAfter(day))
                .findFirst();
    }

    /** The suspension on a day, while nothing is in force because of it. */
    public Optional<Suspension> suspended(LocalDate day) {
        return standing(day).isPresent()
                ? Optional.empty()
                : last(Suspension.class)
                        .filter(pause ->
                                !pause.first().isAfter(day) && !pause.last().isBefore(day));
    }

    /** The repeal that has ended it, or will, with nothing adopted since. */
    public Optional<Repeal> repealed() {
        return timeline.acts().isEmpty() || !(timeline.acts().getLast() instanceof Repeal repeal)
                ? Optional.empty()
                : Optional.of(repeal);
    }

    private <T extends Act> Optional<T> last(Class<T> kind) {
        return timeline.acts().reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** What a reader is shown who names no version: the one in force, else the next, else the latest text. */
    public PackText shown(LocalDate day) {
        return standing(day)
                .or(() -> coming(day))
                .map(window -> text(window.adoption().pack()))
                .orElse(texts.getFirst());
    }

    /** A text of this shelf. */
    public PackText text(String hash) {
        return texts.stream()
                .filter(text -> text.hash().equals(hash))
                .findFirst()
                .orElseThrow();
    }

    /** The days of a version nearest to a day: those it is in, the next, or the last; empty when it was never adopted. */
    public Optional<Window> windowOf(String hash, LocalDate day) {
        List<Window> own = timeline.windows().stream()
                .filter(window -> window.adoption().pack().equals(hash))
                .toList();
        return own.stream()
                .filter(window -> window.last().map(last -> !last.isBefore(day)).orElse(true))
                .findFirst()
                .or(() -> own.isEmpty() ? Optional.empty() : Optional.of(own.getLast()));
    }

    /** Texts nobody has adopted. */
    public List<PackText> unadopted() {
        return texts.stream()
                .filter(text -> timeline.windows().stream()
                        .noneMatch(window -> window.adoption().pack().equals(text.hash())))
                .toList();
    }
}
