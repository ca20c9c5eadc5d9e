package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.regulation.core.Act.Adoption;
import cn.jiannuo.server.regulation.core.Act.Repeal;
import cn.jiannuo.server.regulation.core.Act.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the acts about one regulation come to, day by day. */
public final class Timeline {
    private final List<Act> acts;

    public Timeline(List<Act> acts) {
        this.acts = acts.stream().sorted(Comparator.comparingInt(Act::number)).toList();
    }

    /**
     * Days on which one adoption is in force.
     *
     * @param last last day, or empty while nothing ends it
     */
    public record Window(Adoption adoption, LocalDate first, Optional<LocalDate> last) {}

    /** In the order in which they were done. */
    public List<Act> acts() {
        return acts;
    }

    /**
     * The adoption in force on a day: of those begun, the one with the latest first day; what is decided later speaks last about
     * the days it names.
     */
    public Optional<Adoption> on(LocalDate day) {
        Adoption standing = null;
        for (Act act : acts) {
            boolean begun = !act.first().isAfter(day);
            if (act instanceof Adoption adoption) {
                boolean later = standing == null || !adoption.first().isBefore(standing.first());
                standing = begun && later ? adoption : standing;
            } else if (act instanceof Repeal && begun) {
                standing = null;
            } else if (act instanceof Suspension pause && begun && !pause.last().isBefore(day)) {
                standing = null;
            }
        }
        return Optional.ofNullable(standing);
    }

    /** The days in force, the earliest first; neighbours are of different adoptions or have days between them. */
    public List<Window> windows() {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (Act act : acts) {
            turns.add(act.first());
            if (act instanceof Suspension pause) {
                turns.add(pause.last().plusDays(1));
            }
        }
        List<Window> windows = new ArrayList<>();
        for (LocalDate turn : turns) {
            LocalDate next = turns.higher(turn);
            Optional<LocalDate> last = Optional.ofNullable(next).map(day -> day.minusDays(1));
            on(turn).ifPresent(adoption -> append(windows, new Window(adoption, turn, last)));
        }
        return windows;
    }

    private static void append(List<Window> windows, Window window) {
        boolean goesOn = !windows.isEmpty()
                && windows.getLast().adoption().equals(window.adoption())
                && windows.getLast().last().equals(Optional.of(window.first().minusDays(1)));
        if (goesOn) {
            Window before = windows.removeLast();
            windows.add(new Window(before.adoption(), before.first(), window.last()));
        } else {
            windows.add(window);
        }
    }

    /** The latest adoption, whenever it begins; empty when there is none. */
    public Optional<Adoption> latestAdoption() {
        return acts.reversed().stream()
                .filter(Adoption.class::isInstance)
                .map(Adoption.class::cast)
                .findFirst();
    }

    /** How many acts there are: what somebody must have seen to add the next. */
    public int size() {
        return acts.size();
    }
}
