package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.plan.ProcedureCase;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Actor;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Vote;
import cn.jiannuo.rulebook.procedure.Votes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the acts of an example into acts of the machine; whoever owes a step does it, with the documents it asks for. */
final class ActReader {
    private static final Actor OPENER = new Actor("person");

    private final ProcedureCase matter;
    private final FigureSides sides;
    private LocalDate last = LocalDate.MIN;

    ActReader(ProcedureCase matter) {
        this.matter = matter;
        this.sides = new FigureSides(matter);
    }

    Act open(LocalDate day) {
        last = day;
        return new Act.Open(OPENER, day, matter.conditions());
    }

    /** The acts an example's act stands for; more than one where several sign, or an extension is asked for and decided. */
    List<Act> acts(ActText text, State state) {
        LocalDate on = text.on() == null ? last : text.on();
        last = on;
        Step step = matter.procedure().step(text.step()).orElse(null);
        String reason = text.reason() == null ? "" : text.reason();
        return switch (text.verb()) {
            case "withdraw" -> List.of(new Act.Withdraw(OPENER, on, reason.isEmpty() ? "不办了" : reason));
            case "opinion" ->
                collecting(state).map(s -> (Act) new Act.GiveOpinion(new Actor("voter"), on, s, "有意见")).stream()
                        .toList();
            case "answer" -> answers(state, on, reason);
            case "exception" -> exception(text.word(), on, reason);
            case "judge" ->
                List.of(new Act.Judge(
                        new Actor("judge"), on, text.step(), text.word().equals("yes"), reason));
            default -> step == null ? List.of(unknown(text, on)) : inStep(text, step, state, on, reason);
        };
    }

    private List<Act> inStep(ActText text, Step step, State state, LocalDate on, String reason) {
        return switch (text.verb()) {
            case "close" -> {
                sides.remember(step.collects() == null ? null : step.collects().atLeast(), step, state, on, null);
                yield List.of(new Act.CloseCollection(actor(step), on, step.id(), party(step)));
            }
            case "sign" -> {
                sides.remember(step.due(), step, state, on, due(step, state));
                yield List.of(
                        new Act.Sign(new Actor(text.word()), on, step.id(), text.word(), Set.copyOf(step.produces())));
            }
            case "lapse" -> List.of(new Act.Lapse(actor(step), on, step.id()));
            case "send-back" -> List.of(new Act.SendBack(actor(step), on, step.id(), name(step), text.word(), reason));
            case "extend" -> extension(text, step, state, on, reason);
            case "vote" -> List.of(vote(text, step, state, on));
            default -> complete(text, step, state, on);
        };
    }

    private List<Act> complete(ActText text, Step step, State state, LocalDate on) {
        sides.remember(step.due(), step, state, on, due(step, state));
        boolean first = step.straight().map(s -> s.getKey().equals(text.word())).orElse(false);
        if (step.parties().joint() && first) {
            return step.parties().names().stream()
                    .filter(p -> state.active(step.id())
                            .map(a -> a.signatureOf(p) == null)
                            .orElse(true))
                    .<Act>map(p -> new Act.Sign(new Actor(p), on, step.id(), p, Set.copyOf(step.produces())))
                    .toList();
        }
        if (step.parties().joint()) {
            return List.of(new Act.Decline(
                    actor(step),
                    on,
                    step.id(),
                    name(step),
                    text.word(),
                    Objects.requireNonNullElse(text.reason(), "")));
        }
        return List.of(new Act.Complete(
                actor(step), on, step.id(), name(step), text.word(), text.reason(), Set.copyOf(step.produces())));
    }

    private static Act unknown(ActText text, LocalDate on) {
        return new Act.Complete(new Actor("nobody"), on, text.step(), "nobody", text.word(), text.reason(), Set.of());
    }

    private Act vote(ActText text, Step step, State state, LocalDate on) {
        Votes votes = Objects.requireNonNull(text.votes());
        sides.remember(step.due(), step, state, on, due(step, state));
        Vote rule = step.vote();
        boolean carried = rule == null
                || (rule.quorum().met(votes.present(), votes) && rule.passes().met(votes.inFavour(), votes));
        sides.votes(step, votes);
        List<String> outcomes = step.outcomes().keySet().stream()
                .filter(o -> !step.isSilence(o))
                .toList();
        String outcome = !text.word().isEmpty() ? text.word() : outcomes.get(carried || outcomes.size() < 2 ? 0 : 1);
        return new Act.CastVotes(
                actor(step), on, step.id(), name(step), outcome, votes, text.reason(), Set.copyOf(step.produces()));
    }

    private List<Act> extension(ActText text, Step step, State state, LocalDate on, String reason) {
        LocalDate until = Objects.requireNonNull(text.until());
        LocalDate due = due(step, state);
        if (step.extension() != null && due != null) {
            sides.remember(
                    step.extension().byAtMost(),
                    step,
                    state,
                    until,
                    matter.reckoning().end(step.extension().byAtMost(), due));
        }
        return List.of(
                new Act.RequestExtension(actor(step), on, step.id(), name(step), until, reason),
                new Act.ApproveExtension(new Actor(text.word()), on, step.id(), text.word()));
    }

    private List<Act> answers(State state, LocalDate on, String reason) {
        List<Act> answers = new ArrayList<>();
        String party = matter.procedure().steps().stream()
                .filter(s -> s.collects() != null && s.collects().answeredBy() != null)
                .map(s -> Objects.requireNonNull(
                        Objects.requireNonNull(s.collects()).answeredBy()))
                .findFirst()
                .orElse(name(matter.procedure().steps().getFirst()));
        for (int number : state.unanswered()) {
            answers.add(new Act.AnswerOpinion(
                    new Actor(party), on, number, party, Act.Response.ADOPTED, reason.isEmpty() ? "有道理" : reason));
        }
        return answers;
    }

    private List<Act> exception(String id, LocalDate on, String reason) {
        return matter
                .procedure()
                .exception(id)
                .<Act>map(e -> new Act.UseException(new Actor(e.by()), on, id, e.by(), reason))
                .stream()
                .toList();
    }

    private Optional<String> collecting(State state) {
        return state.active().stream()
                .map(Active::step)
                .filter(s -> matter.procedure().step(s).map(Step::collects).isPresent())
                .findFirst();
    }

    private static Actor actor(Step step) {
        return new Actor(name(step));
    }

    private static String name(Step step) {
        return step.parties().names().isEmpty()
                ? "nobody"
                : step.parties().names().getFirst();
    }

    private static @Nullable String party(Step step) {
        return step.parties().names().isEmpty() ? null : name(step);
    }

    private static @Nullable LocalDate due(Step step, State state) {
        return state.active(step.id()).map(Active::due).orElse(null);
    }

    List<Met> met() {
        return sides.met();
    }
}
