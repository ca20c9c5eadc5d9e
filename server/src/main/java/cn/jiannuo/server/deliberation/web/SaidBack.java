package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.Heard;
import cn.jiannuo.server.deliberation.core.TopicDetail;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.web.RefusalWords;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what came of a deed, and keeps what was typed where it was refused. */
@Component
class SaidBack {
    /** What was typed in a form that was refused, by its field. */
    static final String TYPED = "typedHere";

    private final TopicDetail detail;
    private final StepNames steps;
    private final Vocabulary vocabulary;

    SaidBack(TopicDetail detail, StepNames steps, Vocabulary vocabulary) {
        this.detail = detail;
        this.steps = steps;
        this.vocabulary = vocabulary;
    }

    /** @return where to go on */
    String said(
            SignedIn reader,
            long id,
            Heard heard,
            String deed,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes back) {
        Words words = vocabulary.in(locale);
        Frame.Notice notice = switch (heard) {
            case Heard.Done done -> new Frame.Notice(words.say("deliberation.told." + deed), false);
            case Heard.TooLate late -> new Frame.Notice(words.say("deliberation.told.too-late"), true);
            case Heard.Wrong wrong ->
                new Frame.Notice(
                        words.say(
                                "deliberation.refused." + wrong.key(),
                                wrong.gaps().toArray()),
                        true);
            case Heard.No no -> {
                Map<String, String> names = detail.view(reader, id)
                        .map(view -> steps.of(view.matter()))
                        .orElse(Map.of());
                yield new Frame.Notice(
                        new RefusalWords(words, step -> names.getOrDefault(step, step)).say(no.why()), true);
            }
        };
        if (!(heard instanceof Heard.Done)) {
            back.addFlashAttribute(TYPED, new HashMap<>(typed));
        }
        back.addFlashAttribute("notice", notice);
        return "redirect:/deliberations" + (detail.view(reader, id).isPresent() ? "/" + id : "");
    }
}
