package cn.jiannuo.rulebook.regulation;

import java.util.ArrayList;
import java.util.List;

/** Somebody a rule names: a seat, or somebody found from whom the rule is about. */
public sealed interface Party {

    /** A seat of the regulation, bound when an organisation adopts it. */
    record Seat(String id) implements Party {}

    /** The person the rule is about. */
    record Subject() implements Party {}

    /** A unit, as a body. */
    record UnitItself(Of of) implements Party {}

    /** The head of a unit. */
    record Head(Of of) implements Party {}

    /** The leader in charge of a unit (分管领导). */
    record LeaderInCharge(Of of) implements Party {}

    /** Whoever an event or list element names in a field. */
    record Stated(List<Typed> field, String text) implements Party {
        public Stated {
            field = List.copyOf(field);
        }
    }

    /** The members of a group, as a body. */
    record Group(String id) implements Party {}

    /** A unit found from whom the rule is about. */
    enum Of {
        /** The unit the rule is about. */
        UNIT,
        /** The person's own unit. */
        OWN_UNIT,
        /** The person's department (所在处室): its ancestor of the second level. */
        DEPARTMENT
    }

    /** As a pack writes it. */
    default String text() {
        return switch (this) {
            case Seat seat -> seat.id();
            case Subject subject -> "person";
            case UnitItself unit -> of(unit.of());
            case Head head -> "head(" + of(head.of()) + ")";
            case LeaderInCharge leader -> "leader-in-charge(" + of(leader.of()) + ")";
            case Stated stated -> stated.text();
            case Group group -> "group(" + group.id() + ")";
        };
    }

    /**
     * The party a text names, other than {@link Stated}, which only a pack's reader understands.
     *
     * @param text as {@link #text} gives it
     */
    static Party named(String text) {
        int open = text.indexOf('(');
        String inside = open < 0 || !text.endsWith(")") ? "" : text.substring(open + 1, text.length() - 1);
        return switch (open < 0 ? text : text.substring(0, open)) {
            case "person" -> new Subject();
            case "unit" -> new UnitItself(inside.isEmpty() ? Of.UNIT : Of.OWN_UNIT);
            case "department" -> new UnitItself(Of.DEPARTMENT);
            case "head" -> new Head(below(inside));
            case "leader-in-charge" -> new LeaderInCharge(below(inside));
            case "group" -> new Group(inside);
            default -> new Seat(text);
        };
    }

    private static Of below(String unit) {
        return switch (unit) {
            case "unit(person)" -> Of.OWN_UNIT;
            case "department(person)" -> Of.DEPARTMENT;
            default -> Of.UNIT;
        };
    }

    private static String of(Of of) {
        return switch (of) {
            case UNIT -> "unit";
            case OWN_UNIT -> "unit(person)";
            case DEPARTMENT -> "department(person)";
        };
    }

    /**
     * Who owes something.
     *
     * @param owing each of them owes its part; one alone answers when there is one
     * @param support who help, and owe nothing themselves
     */
    record Parties(List<Party> owing, List<Party> support) {
        public Parties {
            owing = List.copyOf(owing);
            support = List.copyOf(support);
        }

        public static Parties of(Party party) {
            return new Parties(List.of(party), List.of());
        }

        public List<Party> all() {
            List<Party> all = new ArrayList<>(owing);
            all.addAll(support);
            return all;
        }
    }
}
