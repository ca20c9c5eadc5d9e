package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field.Refers;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.plan.Duty.Obligor.Kind;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Party.Of;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Typed;
import cn.jiannuo.rulebook.roster.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the units behind the parties a rule names. */
public final class Obligors {
    /** The level at which a department (处室) stands below the top. */
    private static final int DEPARTMENT_LEVEL = 2;

    private final SeatBinding seats;

    public Obligors(SeatBinding seats) {
        this.seats = seats;
    }

    /** Whether a party is the same for everybody of a department. */
    static boolean isOfDepartment(Party party) {
        return switch (party) {
            case Party.Seat seat -> true;
            case Party.Group group -> true;
            case Party.UnitItself body -> body.of() == Of.DEPARTMENT;
            case Party.Head head -> head.of() == Of.DEPARTMENT;
            case Party.LeaderInCharge leader -> leader.of() == Of.DEPARTMENT;
            case Party.Subject subject -> false;
            case Party.Stated stated -> false;
        };
    }

    List<Obligor> of(Parties parties, Regulation regulation, @Nullable Unit unit, Situation situation) {
        List<Obligor> obligors =
                new ArrayList<>(parties.owing().size() + parties.support().size());
        parties.owing().forEach(p -> obligors.add(one(p, false, regulation, unit, situation)));
        parties.support().forEach(p -> obligors.add(one(p, true, regulation, unit, situation)));
        return obligors;
    }

    /** The unit behind one party. */
    public Obligor one(Party party, boolean supports, Regulation regulation, @Nullable Unit unit, Situation situation) {
        return switch (party) {
            case Party.Seat seat -> seat(seat.id(), regulation, supports);
            case Party.Subject subject -> new Obligor(Kind.PERSON, code(situation), party.text(), path(unit), supports);
            case Party.UnitItself body -> standing(Kind.UNIT, party, find(body.of(), unit), supports);
            case Party.Head head -> standing(Kind.HEAD, party, find(head.of(), unit), supports);
            case Party.LeaderInCharge leader -> standing(Kind.LEADER, party, find(leader.of(), unit), supports);
            case Party.Group group -> new Obligor(Kind.GROUP, group.id(), party.text(), "", supports);
            case Party.Stated stated -> stated(stated, supports, regulation, situation);
        };
    }

    private Obligor seat(String id, Regulation regulation, boolean supports) {
        return new Obligor(Kind.SEAT, id, id, seats.unitOf(regulation, id), supports);
    }

    private static Obligor standing(Kind kind, Party party, @Nullable Unit unit, boolean supports) {
        return new Obligor(kind, path(unit), party.text(), path(unit), supports);
    }

    private static String code(Situation situation) {
        Entity person = situation.person();
        return person == null ? "" : String.valueOf(person.text("code"));
    }

    private Obligor stated(Party.Stated stated, boolean supports, Regulation regulation, Situation situation) {
        Term field = Typed.in(stated.field(), situation);
        Object named = Interpreter.value(field, situation).object();
        if (!(named instanceof String text) || text.isBlank()) {
            return seat(regulation.questionsTo(), regulation, supports);
        }
        return switch (refers(field)) {
            case PERSON -> new Obligor(Kind.PERSON, text, text, "", supports);
            case UNIT -> new Obligor(Kind.UNIT, text, text, text, supports);
            case SEAT, NOTHING -> seat(text, regulation, supports);
        };
    }

    private static Refers refers(Term term) {
        return term instanceof Term.Access access ? access.field().refers() : Refers.NOTHING;
    }

    static @Nullable Unit find(Of of, @Nullable Unit unit) {
        if (of != Of.DEPARTMENT) {
            return unit;
        }
        Unit found = unit;
        while (found != null && found.level() > DEPARTMENT_LEVEL) {
            found = found.parent();
        }
        return found;
    }

    private static String path(@Nullable Unit unit) {
        return unit == null ? "" : unit.path();
    }
}
