package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.organization.Station;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be handed in at a door: an event of a regulation in force, with the procedures it sets off.
 *
 * @param citation of the clause that promises it
 * @param aboutPerson whether the event is about somebody
 * @param asks the field that names whoever was asked first, who has the first step; empty where a seat has it
 * @param desks stations that have the first step: whoever fills one hands in for others
 */
public record Doorway(
        Door door,
        Regulation regulation,
        Shape shape,
        String citation,
        boolean aboutPerson,
        List<ProcedureRule> procedures,
        Optional<String> asks,
        List<Station> desks) {

    public String kind() {
        return shape.name();
    }

    public String name() {
        return shape.label();
    }

    /** Fields that a form asks for: what the regulation declares, and a few words of one's own at the end. */
    public List<Field> fields() {
        return Stream.concat(
                        shape.fields().stream().filter(field -> !BUILT_IN.contains(field.name())),
                        Stream.of(shape.field(shape.slot("detail"))))
                .filter(field -> !asks.equals(Optional.of(field.name())))
                .toList();
    }

    /** What the regulation declares must be said, unless it says that nothing means none; and what the ledger needs that it fills. */
    public boolean isRequired(Field field) {
        return !field.name().equals("detail") && field.absence() != Field.Absence.NONE || isNeeded(field);
    }

    private boolean isNeeded(Field field) {
        return regulation.rules().stream()
                .filter(RecordRule.class::isInstance)
                .map(RecordRule.class::cast)
                .anyMatch(record -> record.filled()
                        .filter(filled -> filled.event().equals(kind()))
                        .filter(filled -> filled.fields().entrySet().stream()
                                .anyMatch(taken -> taken.getValue().equals(field.name())
                                        && !record.optional().contains(taken.getKey())))
                        .isPresent());
    }

    /** What every event has. */
    static final List<String> BUILT_IN = List.of("kind", "date", "person", "unit", "relation", "detail", "until");
}
