package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.FourThings;
import cn.jiannuo.server.disclosure.core.FourThings.Heading;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Paces.Pace;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** 四个心中有数, for one reader, under the headings that the regulation itself uses. */
public record MinePage(List<Section> sections) {
    /** Keys by which a regulation names targets and one's own performance among its headings. */
    private static final String TARGETS = "targets";

    private static final String OWN = "own";

    /**
     * One thing to be clear about.
     *
     * @param key of the heading, empty where the regulation names none
     * @param paces how far the targets that concern the reader have come
     */
    public record Section(
            String key,
            String name,
            List<FourThings.Told> told,
            List<FourThings.Line> lines,
            List<Own> own,
            List<Pace> paces) {
        public boolean isEmpty() {
            return told.isEmpty() && lines.isEmpty() && own.isEmpty() && paces.isEmpty();
        }
    }

    /** What is entered about the reader, in words. */
    public record Own(String name, String citation, LocalDate on, List<Line> lines) {}

    public record Line(String label, String text) {}

    static MinePage of(FourThings.Mine mine, List<Pace> paces, Look look) {
        List<Heading> headings = mine.headings().isEmpty() ? List.of(new Heading("", "")) : mine.headings();
        boolean one = headings.size() == 1;
        Heading last = headings.getLast();
        return new MinePage(headings.stream()
                .map(heading -> new Section(
                        heading.key(),
                        heading.name(),
                        mine.told().stream()
                                .filter(told -> isUnder(told.content(), heading, headings, last))
                                .filter(told -> mine.lines().stream().noneMatch(line -> line.id() == told.id()))
                                .toList(),
                        mine.lines().stream()
                                .filter(line -> isUnder(line.content(), heading, headings, last))
                                .toList(),
                        one || heading.key().equals(OWN) ? own(mine, look) : List.of(),
                        one || heading.key().equals(TARGETS) ? paces : List.of()))
                .toList());
    }

    private static List<Own> own(FourThings.Mine mine, Look look) {
        return mine.own().stream()
                .map(own -> new Own(
                        own.name(),
                        own.citation(),
                        own.on(),
                        own.cells().stream()
                                .map(cell -> new Line(cell.field().label(), look.text(cell.field(), cell.text())))
                                .toList()))
                .toList();
    }

    /** What no heading speaks of stands under the last, so that nothing that was told is lost. */
    private static boolean isUnder(List<String> content, Heading heading, List<Heading> all, Heading last) {
        return speaksOf(content, heading)
                || (heading.equals(last) && all.stream().noneMatch(other -> speaksOf(content, other)));
    }

    /** Whether something told and a heading share a word, which is two letters: 奖金算法 and 奖金核算分配政策. */
    private static boolean speaksOf(List<String> content, Heading heading) {
        String name = heading.name();
        return IntStream.range(0, Math.max(0, name.length() - 1))
                .mapToObj(place -> name.substring(place, place + 2))
                .anyMatch(word -> content.stream().anyMatch(told -> told.contains(word)));
    }
}
