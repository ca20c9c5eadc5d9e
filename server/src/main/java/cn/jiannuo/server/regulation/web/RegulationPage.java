package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.ExampleLine;
import cn.jiannuo.rulebook.explain.FigureLine;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.regulation.core.Act;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a regulation to read: clause beside rule.
 *
 * @param regulation with the institution's own figures where it is adopted with any
 * @param own ids of the figures that are the institution's own
 * @param acts what was decided about the regulation, the latest first
 * @param inForce the version in force today, when it is another
 * @param day whose values figures are said at
 * @param officer whether the reader may adopt, suspend and repeal
 */
public record RegulationPage(
        Shelf shelf,
        PackText text,
        Regulation regulation,
        Standing standing,
        List<Chapter> chapters,
        List<FigureRow> figures,
        Set<String> own,
        List<SeatRow> seats,
        List<VersionRow> versions,
        List<Act> acts,
        Optional<PackText> inForce,
        LocalDate day,
        boolean officer) {

    /** A chapter. */
    public record Chapter(String id, String title, List<ClauseRow> clauses) {}

    /**
     * A clause with its rules.
     *
     * @param figures whether it sets figures
     */
    public record ClauseRow(Clause clause, List<RuleRow> rules, boolean figures) {}

    /** A rule with its examples. */
    public record RuleRow(Sentence sentence, List<ExampleLine> examples) {}

    /** A figure with its values. */
    public record FigureRow(FigureLine line, Clause clause, boolean own) {}

    /**
     * A seat.
     *
     * @param unit path of the unit bound to it, or empty while nothing is adopted
     * @param holders who answers for it today
     */
    public record SeatRow(String name, Optional<String> unit, List<String> holders) {}

    /** A version among the others. */
    public record VersionRow(PackText text, Standing standing, boolean current) {}

    public int ruleCount() {
        return regulation.rules().size();
    }

    public int exampleCount() {
        return chapters.stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .flatMap(clause -> clause.rules().stream())
                .mapToInt(rule -> rule.examples().size())
                .sum();
    }

    /** The number of acts, which whoever decides next has seen. */
    public int seen() {
        return shelf.timeline().size();
    }
}
