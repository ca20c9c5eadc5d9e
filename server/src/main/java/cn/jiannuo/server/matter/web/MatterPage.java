package cn.jiannuo.server.matter.web;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Opinion;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.matter.Names;
import cn.jiannuo.server.matter.core.MatterView.Line;
import cn.jiannuo.server.matter.core.MatterView.Shown;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One matter's page.
 *
 * @param clause paragraphs of the clause it rests on
 * @param typed what was typed in a form that was refused
 * @param elsewhere page on which outcomes are given, or empty for this one
 */
public record MatterPage(Shown shown, List<String> clause, Look look, String typed, String elsewhere) {

    /** Outcomes somebody may choose. */
    public static List<String> outcomes(Step step) {
        return step.outcomes().keySet().stream()
                .filter(outcome -> !step.isSilence(outcome))
                .toList();
    }

    /** The event's fields, label and value as people read them. */
    public List<Map.Entry<String, String>> said() {
        return shown.said().entrySet().stream()
                .filter(field -> !field.getKey().name().equals("person"))
                .map(field -> Map.entry(field.getKey().label(), look.text(field.getKey(), field.getValue())))
                .filter(field -> !field.getValue().isEmpty())
                .toList();
    }

    public boolean isRunning() {
        return shown.matter().ended() == null;
    }

    /** The earliest last day of the open steps. */
    public Optional<LocalDate> due() {
        return shown.todo().stream().map(Todo::due).min(LocalDate::compareTo);
    }

    /** Name of whoever said something; who is known by a pseudonym only stays so. */
    public String author(Opinion opinion, Words words) {
        String name = shown.names().getOrDefault(opinion.author(), opinion.author());
        return name.startsWith("@") ? words.say("matter.somebody") : name;
    }

    public String stepName(String id) {
        return shown.course().stream()
                .filter(turn -> turn.step().id().equals(id))
                .findFirst()
                .map(turn -> turn.step().name())
                .orElse(id);
    }

    /** What happened, as a sentence. */
    public String line(Line line, Words words) {
        String who = line.actor().equals("clock") ? words.say("matter.act.clock") : line.actor();
        String step = line.act() instanceof Act.InStep in ? stepName(in.step()) : "";
        return switch (line.act()) {
            case Act.Open a -> words.say("matter.act.open");
            case Act.Complete a ->
                reasoned(words.say("matter.act.complete", who, step, Names.outcome(a.outcome())), a.reason(), words);
            case Act.CastVotes a ->
                reasoned(
                        words.say(
                                "matter.act.votes",
                                who,
                                step,
                                Names.outcome(a.outcome()),
                                a.votes().present(),
                                a.votes().inFavour(),
                                a.votes().against()),
                        a.reason(),
                        words);
            case Act.Sign a -> words.say("matter.act.sign", who, step);
            case Act.Decline a ->
                reasoned(words.say("matter.act.decline", who, step, Names.outcome(a.outcome())), a.reason(), words);
            case Act.Lapse a -> words.say("matter.act.lapse", step);
            case Act.TakeBack a -> reasoned(words.say("matter.act.take-back", who, step), a.reason(), words);
            case Act.SendBack a ->
                reasoned(words.say("matter.act.send-back", who, step, stepName(a.to())), a.reason(), words);
            case Act.Delegate a -> reasoned(words.say("matter.act.delegate", who, step), a.reason(), words);
            case Act.ReturnDelegation a -> reasoned(words.say("matter.act.return", who, step), a.reason(), words);
            case Act.Recuse a -> reasoned(words.say("matter.act.recuse", who, step), a.reason(), words);
            case Act.RequestExtension a ->
                reasoned(words.say("matter.act.ask-more", who, step, a.until()), a.reason(), words);
            case Act.ApproveExtension a -> words.say("matter.act.grant-more", who, step);
            case Act.RefuseExtension a -> reasoned(words.say("matter.act.refuse-more", who, step), a.reason(), words);
            case Act.Pause a -> reasoned(words.say("matter.act.pause", who, step), a.reason(), words);
            case Act.Resume a -> words.say("matter.act.resume", who, step);
            case Act.GiveOpinion a -> words.say("matter.act.speak", step);
            case Act.CloseCollection a -> words.say("matter.act.close", step);
            case Act.AnswerOpinion a -> words.say("matter.act.answer", who, a.opinion());
            case Act.Judge a ->
                reasoned(
                        words.say(a.answer() ? "matter.act.judge-yes" : "matter.act.judge-no", who), a.reason(), words);
            case Act.UseException a -> reasoned(words.say("matter.act.exception", who), a.reason(), words);
            case Act.Withdraw a -> reasoned(words.say("matter.act.withdraw", who), a.reason(), words);
            case Act.Cancel a -> reasoned(words.say("matter.act.cancel", who), a.reason(), words);
        };
    }

    private static String reasoned(String said, @Nullable String reason, Words words) {
        return reason == null || reason.isBlank() ? said : said + words.say("matter.act.because", reason);
    }
}
