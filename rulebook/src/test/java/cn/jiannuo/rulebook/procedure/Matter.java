package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A matter that a test drives: each person acts on the current day for the party that bears the person's name. */
final class Matter {
    static final String WHY = "for a good reason";
    static final Reckoning WEEKDAYS = Matter::end;

    private final ProcedureMachine machine;
    private State state = State.NEW;
    private List<Fact> facts = List.of();
    LocalDate day = LocalDate.of(2026, 3, 2);

    Matter(Procedure procedure) {
        machine = new ProcedureMachine(procedure, WEEKDAYS);
    }

    static Matter opened(Procedure procedure, String... conditionsThatAreNo) {
        Matter matter = new Matter(procedure);
        Map<String, Boolean> answers = new HashMap<>();
        Arrays.stream(conditionsThatAreNo).forEach(condition -> answers.put(condition, false));
        matter.does(new Act.Open(new Actor("opener"), matter.day, answers));
        return matter;
    }

    /** Periods as {@code 3 days} or {@code 3 workdays}, Monday to Friday. */
    private static LocalDate end(String phrase, LocalDate from) {
        int count = Integer.parseInt(phrase.substring(0, phrase.indexOf(' ')));
        LocalDate end = from;
        while (count > 0) {
            end = end.plusDays(1);
            boolean weekend = end.getDayOfWeek() == DayOfWeek.SATURDAY || end.getDayOfWeek() == DayOfWeek.SUNDAY;
            count -= weekend && phrase.endsWith("workdays") ? 0 : 1;
        }
        return end;
    }

    Matter later(int days) {
        day = day.plusDays(days);
        return this;
    }

    Matter does(Act act) {
        Verdict verdict = machine.apply(state, act);
        assertThat(verdict).as("%s", act).isInstanceOf(Verdict.Accepted.class);
        state = ((Verdict.Accepted) verdict).state();
        facts = ((Verdict.Accepted) verdict).facts();
        return this;
    }

    /** The refusal of this act, which must not be accepted. */
    Refusal refuses(Act act) {
        Verdict verdict = machine.apply(state, act);
        assertThat(verdict).as("%s", act).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal();
    }

    State state() {
        return state;
    }

    List<Fact> facts() {
        return facts;
    }

    State replayed() {
        return machine.replay(state.history());
    }

    List<String> open() {
        return state.active().stream().map(Active::step).toList();
    }

    /** The deadline of an open step that has one. */
    LocalDate due(String step) {
        LocalDate due = state.active(step).orElseThrow().due();
        assertThat(due).as("deadline of %s", step).isNotNull();
        return Objects.requireNonNull(due);
    }

    List<String> signers(String step) {
        return state.signaturesOn(step).stream().map(Signature::actor).toList();
    }

    Act complete(String step, String person, String outcome, String... documents) {
        return completeFor(step, person, person, outcome, WHY, documents);
    }

    Act completeFor(
            String step, String party, String person, String outcome, @Nullable String reason, String... documents) {
        return new Act.Complete(new Actor(person), day, step, party, outcome, reason, Set.of(documents));
    }

    Act sign(String step, String person) {
        return signFor(step, person, person);
    }

    Act signFor(String step, String party, String person) {
        return new Act.Sign(new Actor(person), day, step, party, Set.of());
    }

    Act decline(String step, String person, String outcome) {
        return new Act.Decline(new Actor(person), day, step, person, outcome, WHY);
    }

    Act takeBack(String step, String person) {
        return new Act.TakeBack(new Actor(person), day, step, person, WHY);
    }

    Act sendBack(String step, String person, String to) {
        return new Act.SendBack(new Actor(person), day, step, person, to, WHY);
    }

    Act delegate(String step, String person, String to) {
        return new Act.Delegate(new Actor(person), day, step, person, new Actor(to), WHY);
    }

    Act returnDelegation(String step, String party, String person) {
        return new Act.ReturnDelegation(new Actor(person), day, step, party, WHY);
    }

    Act recuse(String step, String person, String replacement) {
        return new Act.Recuse(new Actor(person), day, step, person, new Actor(replacement), WHY);
    }

    Act say(String step, String person) {
        return new Act.GiveOpinion(new Actor(person), day, step, "words of " + person);
    }

    Act answer(int opinion, String person) {
        return new Act.AnswerOpinion(new Actor(person), day, opinion, person, Act.Response.PARTLY, WHY);
    }

    Act close(String step, @Nullable String person) {
        return new Act.CloseCollection(new Actor(person == null ? "clock" : person), day, step, person);
    }

    Act vote(String step, String person, String outcome, Votes votes) {
        return new Act.CastVotes(new Actor(person), day, step, person, outcome, votes, WHY, Set.of());
    }

    Act judge(String condition, boolean answer) {
        return new Act.Judge(new Actor("judge"), day, condition, answer, WHY);
    }

    Act except(String exception, String person) {
        return new Act.UseException(new Actor(person), day, exception, person, WHY);
    }

    Act request(String step, String person, LocalDate until) {
        return new Act.RequestExtension(new Actor(person), day, step, person, until, WHY);
    }

    Act approve(String step, String person) {
        return new Act.ApproveExtension(new Actor(person), day, step, person);
    }

    Act pause(String step, String person) {
        return new Act.Pause(new Actor(person), day, step, person, WHY);
    }

    Act resume(String step, String person) {
        return new Act.Resume(new Actor(person), day, step, person);
    }

    Act lapse(String step) {
        return new Act.Lapse(new Actor("clock"), day, step);
    }

    Act withdraw(String person) {
        return new Act.Withdraw(new Actor(person), day, WHY);
    }
}
