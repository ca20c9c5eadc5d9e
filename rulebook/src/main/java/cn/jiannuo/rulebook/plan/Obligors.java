package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
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
            case Party.Seat seat -> new Obligor(seat.id(), seats.unitOf(regulation, seat.id()), supports);
            case Party.Subject subject -> new Obligor(party.text(), path(unit), supports);
            case Party.UnitItself body -> new Obligor(party.text(), path(find(body.of(), unit)), supports);
            case Party.Head head -> new Obligor(party.text(), path(find(head.of(), unit)), supports);
            case Party.LeaderInCharge leader -> new Obligor(party.text(), path(find(leader.of(), unit)), supports);
            case Party.Group group -> new Obligor(party.text(), "", supports);
            case Party.Stated stated -> stated(stated, supports, regulation, situation);
        };
    }

    private Obligor stated(Party.Stated stated, boolean supports, Regulation regulation, Situation situation) {
        Object named = Interpreter.value(Typed.in(stated.field(), situation), situation)
                .object();
        if (!(named instanceof String text) || text.isBlank()) {
            String asked = regulation.questionsTo();
            return new Obligor(asked, seats.unitOf(regulation, asked), supports);
        }
        return new Obligor(text, seats.unitOf(regulation, text), supports);
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
