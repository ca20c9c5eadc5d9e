package cn.jiannuo.server.regulation.web;

import cn.jiannuo.rulebook.explain.FigureLine;
import cn.jiannuo.server.regulation.core.PackText;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.Simulation;
import java.util.List;
import java.util.Optional;

/**
 * The form for an adoption: seats, figures, first day.
 *
 * @param units paths to choose from
 * @param from first day, as typed
 * @param seen how many acts about the regulation the officer sees here
 * @param refusals why it was refused, in the reader's words
 * @param trial what was tried with these wishes, or empty
 */
public record AdoptionPage(
        Shelf shelf,
        PackText text,
        List<SeatField> seats,
        List<FigureField> figures,
        List<String> units,
        String from,
        int seen,
        List<String> refusals,
        Optional<TrialPage> trial) {

    /**
     * A seat to be filled.
     *
     * @param unit path or name as typed, or proposed
     * @param proposed whether it was found by name and nobody has said it yet
     * @param elsewhere what a regulation adopted before means by it, or empty
     */
    public record SeatField(String id, String name, String unit, boolean proposed, Optional<Elsewhere> elsewhere) {}

    /** What another regulation means by the same seat. */
    public record Elsewhere(String regulation, String unit) {}

    /** A figure that may be one's own; what was typed stands as it was typed. */
    public record FigureField(FigureLine line, String clause, String value, String from, String source) {
        public boolean isOwn() {
            return !value.isBlank();
        }
    }

    /** The trial whose wishes fill the form. */
    public Optional<Simulation> simulation() {
        return trial.map(TrialPage::simulation);
    }

    /** Whether a figure of one's own is typed, so that it must be seen. */
    public boolean hasOwnFigures() {
        return figures.stream().anyMatch(FigureField::isOwn);
    }
}
