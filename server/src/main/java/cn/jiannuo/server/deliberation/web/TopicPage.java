package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.deliberation.core.Drafts.Draft;
import cn.jiannuo.server.deliberation.core.Remarks.Grade;
import cn.jiannuo.server.deliberation.core.Rounds.Round;
import cn.jiannuo.server.deliberation.core.TextDifference;
import cn.jiannuo.server.deliberation.core.TopicDetail.View;
import cn.jiannuo.server.deliberation.core.TopicDetail.Voice;
import cn.jiannuo.server.duty.Due;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One topic's page.
 *
 * @param version of the text that is shown, or 0 where there is none
 * @param difference how the shown text differs from the one before; empty for the first
 * @param clause paragraphs of the clause it rests on
 * @param stepNames name by step
 * @param typed what was typed in a form that was refused, by its field
 */
public record TopicPage(
        View view,
        int version,
        List<TextDifference.Paragraph> difference,
        List<String> clause,
        Look look,
        Map<String, String> stepNames,
        Map<String, String> typed) {

    public String here() {
        return "/deliberations/" + view.topic().matter();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Todo> todo() {
        return view.shown() == null ? List.of() : view.shown().todo();
    }

    /** The step in which this reader may say something now. */
    public Optional<Todo> hearing() {
        return todo().stream().filter(Todo::speak).findFirst();
    }

    public boolean objections(Step step) {
        return step.collects() != null && step.collects().what().name().equals("OBJECTIONS");
    }

    public @Nullable Draft shownDraft() {
        return draft(version);
    }

    public @Nullable Draft draft(int number) {
        return view.drafts().stream()
                .filter(draft -> draft.version() == number)
                .findFirst()
                .orElse(null);
    }

    public long changed() {
        return difference.stream().filter(TextDifference.Paragraph::changed).count();
    }

    /** The latest text, for whoever writes the next. */
    public String latestText() {
        return view.drafts().isEmpty()
                ? ""
                : String.join("\n", view.drafts().getLast().paragraphs());
    }

    public boolean isLatest() {
        return view.drafts().isEmpty() || version == view.drafts().getLast().version();
    }

    /** Opinions on a paragraph of the shown text. */
    public List<Voice> on(int paragraph) {
        return view.voices().stream()
                .filter(voice ->
                        voice.remark().version() == version && voice.remark().paragraph() == paragraph)
                .toList();
    }

    /** Opinions that hang on no paragraph of the shown text. */
    public List<Voice> onWhole() {
        return view.voices().stream()
                .filter(voice -> version == 0
                        || voice.remark().paragraph() == 0
                                && (voice.remark().version() == version
                                        || voice.remark().version() == 0))
                .toList();
    }

    /** Opinions on versions other than the shown one, with what became of them. */
    public List<Voice> elsewhere() {
        return view.voices().stream()
                .filter(voice -> version != 0
                        && voice.remark().version() != 0
                        && voice.remark().version() != version)
                .toList();
    }

    public List<Voice> of(Round round) {
        return view.voices().stream()
                .filter(voice ->
                        round.covers(voice.opinion().step(), voice.opinion().on()))
                .toList();
    }

    /** How many people spoke in a round. */
    public long speakers(Round round) {
        return of(round).stream()
                .map(voice -> voice.remark().authorId() == 0
                        ? voice.opinion().author()
                        : String.valueOf(voice.remark().authorId()))
                .distinct()
                .count();
    }

    /** Names of those who spoke, where it is open to all. */
    public List<String> names(Round round) {
        return of(round).stream()
                .filter(voice -> voice.remark().grade() == Grade.OPEN)
                .map(Voice::author)
                .distinct()
                .toList();
    }

    public long answered(Round round, Response response) {
        return of(round).stream()
                .map(voice -> voice.opinion().answer())
                .filter(answer -> answer != null && answer.response() == response)
                .count();
    }

    public long unanswered() {
        return view.voices().stream()
                .filter(voice -> voice.opinion().answer() == null)
                .count();
    }

    public String stepName(String step) {
        return stepNames.getOrDefault(step, step);
    }

    /** How near the last day is, and which: 还有 3 个工作日（11月26日前）. */
    public static String left(Words words, LocalDate until) {
        Due due = Due.of(until, words);
        return words.say("deliberation.days-left", due.text(), due.day());
    }

    /** Outcomes that need no text: all of them, or all but the first where a text is asked for. */
    public static List<String> otherOutcomes(Step step) {
        return step.outcomes().keySet().stream()
                .filter(outcome -> !step.isSilence(outcome))
                .skip(step.produces().isEmpty() ? 0 : 1)
                .toList();
    }

    /** The event's fields, label and value, as far as a notice says them. */
    public List<Map.Entry<String, String>> said() {
        return view.shown() == null
                ? List.of()
                : view.shown().said().entrySet().stream()
                        .filter(field -> !List.of("person", "date", "title", "need", "detail")
                                .contains(field.getKey().name()))
                        .map(field -> Map.entry(field.getKey().label(), look.text(field.getKey(), field.getValue())))
                        .filter(field -> !field.getValue().isEmpty())
                        .toList();
    }

    /** What an answer says: adopted or not, and of an objection, founded or not. */
    public String response(Response response, Words words) {
        boolean objection = view.topic().objections();
        return switch (response) {
            case ADOPTED -> words.say(objection ? "deliberation.found.adopted" : "matter.response.adopted");
            case PARTLY -> words.say(objection ? "deliberation.found.partly" : "matter.response.partly");
            case NOT_ADOPTED -> words.say(objection ? "deliberation.found.not_adopted" : "matter.response.not_adopted");
        };
    }
}
