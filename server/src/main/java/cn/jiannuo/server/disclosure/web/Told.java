package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Words;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what came of an act. */
final class Told {
    private Told() {}

    static String say(Outcome.No no, Words words) {
        return words.say("disclosure.refused." + no.why(), no.gaps().toArray());
    }

    /** @param key of what is said when it happened */
    static void tell(Outcome outcome, String key, Words words, RedirectAttributes back) {
        Frame.Notice notice = switch (outcome) {
            case Outcome.Done done -> new Frame.Notice(words.say(key), false);
            case Outcome.No no -> new Frame.Notice(say(no, words), true);
        };
        back.addFlashAttribute("notice", notice);
    }
}
