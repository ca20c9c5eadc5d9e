package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.plan.ProcedureCase;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.ProcedureCheck;
import cn.jiannuo.rulebook.procedure.ProcedureMachine;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Verdict;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a case about the course of a procedure. */
final class ProcedureExample {
    private final Regulation regulation;
    private final WorkCalendar calendar;

    ProcedureExample(Regulation regulation, WorkCalendar calendar) {
        this.regulation = regulation;
        this.calendar = calendar;
    }

    CaseResult run(ProcedureRule rule, Given given, World world) {
        Event event = world.event();
        if (event == null) {
            return CaseResult.unusable("example.no-day");
        }
        if (!ProcedureCheck.of(rule.outline()).isEmpty()) {
            return CaseResult.unusable("example.procedure-broken");
        }
        Situation situation = new Situation(event.date(), new DatedFigures(regulation))
                .person(world.person())
                .unit(world.unit())
                .event(event.entity());
        Truth opens = rule.guard().truth(situation);
        if (opens != Truth.YES) {
            return outcome(
                    given,
                    opens == Truth.NO ? "nothing" : "ask " + regulation.questionsTo(),
                    List.of(),
                    null,
                    List.of());
        }
        ProcedureCase matter = new ProcedureCase(regulation, rule, calendar, situation);
        return play(given, matter, event.date());
    }

    private CaseResult play(Given given, ProcedureCase matter, LocalDate day) {
        ActReader reader = new ActReader(matter);
        ProcedureMachine machine = matter.machine();
        State state = ((Verdict.Accepted) machine.apply(State.NEW, reader.open(day))).state();
        List<String> late = new ArrayList<>();
        boolean refused = false;
        for (String text : given.texts("acts")) {
            Optional<ActText> act = ActText.parse(text);
            if (act.isEmpty()) {
                return CaseResult.unusable("example.act", text);
            }
            if (refused) {
                return CaseResult.unusable("example.refused-early", text);
            }
            Optional<Message> unknown = ActNames.unknown(act.get(), matter.procedure());
            if (unknown.isPresent()) {
                return CaseResult.unusable(unknown.get());
            }
            for (Act one : reader.acts(act.get(), state)) {
                Verdict verdict = machine.apply(state, one);
                if (verdict instanceof Verdict.Accepted accepted) {
                    late(one, state, accepted.state(), late);
                    state = accepted.state();
                } else {
                    refused = true;
                    break;
                }
            }
        }
        String got = refused ? "refused" : standing(state);
        return outcome(given, got, late, state, reader.met());
    }

    private static void late(Act act, State before, State after, List<String> late) {
        if (act instanceof Act.InStep in) {
            Optional<Active> open = before.active(in.step());
            boolean left = after.active(in.step()).isEmpty()
                    || after.active(in.step()).get().round()
                            != open.map(Active::round).orElse(0);
            LocalDate due = open.map(Active::due).orElse(null);
            if (left && due != null && act.on().isAfter(due) && !late.contains(in.step())) {
                late.add(in.step());
            }
        }
    }

    private static String standing(State state) {
        return state.ended() != null
                ? "ended " + state.ended()
                : "at " + state.active().stream().map(Active::step).collect(Collectors.joining(", "));
    }

    private static CaseResult outcome(
            Given given, String got, List<String> late, @Nullable State state, List<Met> met) {
        List<Message> wrong = new ArrayList<>();
        String expected = given.text("expect").orElse("");
        boolean among = state != null
                && !got.equals("refused")
                && state.active().stream().anyMatch(a -> expected.equals("at " + a.step()));
        if (!expected.equals(got) && !among) {
            wrong.add(Message.of("example.got", expected, got));
        }
        if (given.has("late") && !given.texts("late").equals(late)) {
            wrong.add(Message.of("example.late", given.texts("late"), late));
        }
        Optional<String> due = given.text("due");
        if (due.isPresent() && state != null) {
            boolean found = state.active().stream().anyMatch(a -> due.get().equals(String.valueOf(a.due())));
            if (!found) {
                String have = state.active().stream()
                        .map(a -> String.valueOf(a.due()))
                        .collect(Collectors.joining(", "));
                wrong.add(Message.of("example.due", due.get(), have));
            }
        }
        return new CaseResult(got, wrong, met);
    }
}
