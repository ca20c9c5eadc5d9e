package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.web.RefusalWords;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An act of whoever has unlocked a mailbox, from the form to the page that says what came of it. What is not taken is not lost. */
@Component
class LetterActs {
    private final OpenMailboxes open;
    private final Unsent unsent;

    LetterActs(OpenMailboxes open, Unsent unsent) {
        this.open = open;
        this.unsent = unsent;
    }

    /** What every act needs. */
    record By(SignedIn me, HttpServletRequest request, Frame page) {
        private Map<String, String> typed() {
            Map<String, String> typed = new TreeMap<>();
            request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
            typed.remove("_csrf");
            return typed;
        }
    }

    Optional<Reader> reader(By by) {
        return open.of(by.request().getSession(), by.me());
    }

    /** What was typed on a page and not taken yet. */
    UnsentForm unsent(SignedIn who, String page) {
        return unsent.of(who, page);
    }

    /**
     * @param back the page the form stands on, where the answer is shown
     * @param done word of what is said when it is done
     */
    String act(By by, String back, RedirectAttributes next, String done, Function<Reader, Acted> act) {
        Optional<Reader> reader = reader(by);
        Frame.Notice notice = reader.map(unlocked -> told(by.page(), act.apply(unlocked), done))
                .orElseGet(() -> new Frame.Notice(by.page().say("voice.refused.locked-meanwhile"), true));
        next.addFlashAttribute("notice", notice);
        if (notice.refused()) {
            String sent = by.request().getRequestURI();
            unsent.keep(by.me(), back, sent.substring(Math.min(sent.length(), back.length() + 1)), by.typed());
        } else {
            unsent.sent(by.me(), back);
        }
        return "redirect:" + back;
    }

    static Frame.Notice told(Frame page, Acted acted, String done) {
        return switch (acted) {
            case Acted.Done yes -> new Frame.Notice(page.say(done), false);
            case Acted.ByMatter no ->
                new Frame.Notice(
                        new RefusalWords(page.words(), step -> page.say("voice.this-step")).say(no.why()), true);
            case Acted.Refused no ->
                new Frame.Notice(page.say("voice.refused." + no.why(), no.gaps().toArray()), true);
        };
    }
}
