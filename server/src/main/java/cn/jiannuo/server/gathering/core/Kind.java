package cn.jiannuo.server.gathering.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Refers;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of occasion, as a regulation has it: its minutes are a ledger, and each thing said there is answered.
 *
 * @param said the list of what was said
 * @param holding the duties to hold such an occasion; the minutes show that it was held
 * @param answering the duties to answer each thing said
 */
public record Kind(Ledger ledger, Field said, List<DutyRule> holding, List<DutyRule> answering) {
    public Kind {
        holding = List.copyOf(holding);
        answering = List.copyOf(answering);
    }

    public String name() {
        return ledger.name();
    }

    public String regulation() {
        return ledger.regulation().id();
    }

    /** Its pages. */
    public String path() {
        return "/voice/gatherings/" + regulation() + "/" + ledger.id();
    }

    /** What each thing said is told by. */
    public Shape item() {
        return ((Type.ListOf) said.type()).shape();
    }

    /** The place of the words among the parts of an item. */
    public int words() {
        return place(item(), Refers.NOTHING);
    }

    /** The place of who said it, or -1 where the regulation does not have it written down. */
    public int author() {
        return place(item(), Refers.PERSON);
    }

    /** The place of who answers. */
    public int handler() {
        return place(item(), Refers.SEAT);
    }

    static int place(Shape shape, Refers refers) {
        for (int i = 0; i < shape.fields().size(); i++) {
            if (shape.field(i).type() == Type.TEXT && shape.field(i).refers() == refers) {
                return i;
            }
        }
        return -1;
    }

    /** The list of people of the roster who were there, where it is written down. */
    public Optional<Field> people() {
        return ledger.fields().stream()
                .filter(field -> field.type() instanceof Type.ListOf list
                        && list.shape().fields().size() == 1
                        && list.shape().field(0).refers() == Refers.PERSON)
                .findFirst();
    }

    /** Names of those who were there and are in no roster. */
    public Optional<Field> guests() {
        return people().isEmpty()
                ? Optional.empty()
                : ledger.fields().stream()
                        .filter(field -> field.type() == Type.TEXTS)
                        .findFirst();
    }

    /** Who receives people, where somebody does: then one may make an appointment. */
    public Optional<Field> receiver() {
        return ledger.fields().stream()
                .filter(field -> field.type() == Type.TEXT && field.refers() == Refers.PERSON)
                .findFirst();
    }

    /** What else the minutes ask for. */
    public List<Field> others() {
        return ledger.fields().stream()
                .filter(field -> !field.equals(said))
                .filter(field -> people().filter(field::equals).isEmpty())
                .filter(field -> guests().filter(field::equals).isEmpty())
                .toList();
    }

    /** Seats that may answer, name by id. */
    public Map<String, String> seats() {
        return ledger.regulation().seats();
    }

    /** The parts of each thing said at an occasion. */
    public List<List<String>> items(Map<String, String> cells) {
        return Look.items(cells.getOrDefault(said.name(), ""));
    }

    /** Part of an item, or empty. */
    public static String part(List<String> item, int place) {
        return place >= 0 && place < item.size() ? item.get(place) : "";
    }

    public List<String> answeringIds() {
        // where it is not known who answers, the question who does is a duty of its own
        return answering.stream()
                .flatMap(rule -> List.of(rule.header().id(), rule.header().id() + "?").stream())
                .toList();
    }

    public List<String> holdingIds() {
        return holding.stream().map(rule -> rule.header().id()).toList();
    }
}
