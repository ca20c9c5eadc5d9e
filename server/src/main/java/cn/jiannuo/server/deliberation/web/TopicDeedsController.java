package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.server.deliberation.core.AnswerOpinion;
import cn.jiannuo.server.deliberation.core.GiveOpinion;
import cn.jiannuo.server.deliberation.core.Heard;
import cn.jiannuo.server.deliberation.core.NoteMeeting;
import cn.jiannuo.server.deliberation.core.WriteDraft;
import cn.jiannuo.server.identity.SignedIn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done in a topic: a text, a decision, an opinion, an answer, the count of a meeting. */
@Controller
@RequestMapping("/deliberations/{id:\\d+}")
class TopicDeedsController {
    private final WriteDraft write;
    private final GiveOpinion give;
    private final AnswerOpinion answer;
    private final NoteMeeting note;
    private final SaidBack say;

    TopicDeedsController(WriteDraft write, GiveOpinion give, AnswerOpinion answer, NoteMeeting note, SaidBack say) {
        this.write = write;
        this.give = give;
        this.answer = answer;
        this.note = note;
        this.say = say;
    }

    @PostMapping("/text")
    String text(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = write.write(reader.actor(), id, step, text);
        return say.said(reader, id, heard, "text", Map.of("text", text), locale, back);
    }

    @PostMapping("/decision")
    String decision(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = write.decide(reader.actor(), id, step, outcome, reason);
        return say.said(reader, id, heard, "decision", Map.of("reason", reason), locale, back);
    }

    @PostMapping("/opinion")
    String opinion(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int paragraph,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "false") boolean confidence,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = give.give(reader, id, new GiveOpinion.Opinion(step, version, paragraph, content, confidence));
        return say.said(reader, id, heard, "opinion", Map.of("content" + paragraph, content), locale, back);
    }

    @PostMapping("/answer")
    String answer(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam int opinion,
            @RequestParam Response response,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = answer.answer(reader.actor(), id, opinion, response, reason);
        return say.said(reader, id, heard, "answer", Map.of("answer" + opinion, reason), locale, back);
    }

    @PostMapping("/votes")
    String votes(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            MeetingForm meeting,
            Locale locale,
            RedirectAttributes back) {
        LocalDate on = meeting.heldOn();
        Heard heard = on == null
                ? new Heard.Wrong("meeting-day")
                : note.note(
                        reader.actor(),
                        id,
                        meeting.step(),
                        new NoteMeeting.Noted(
                                on,
                                MeetingForm.text(meeting.attended()),
                                MeetingForm.text(meeting.absent()),
                                meeting.votes(),
                                MeetingForm.text(meeting.dissent()),
                                MeetingForm.text(meeting.reason())));
        return say.said(reader, id, heard, "votes", meeting.typed(), locale, back);
    }
}
