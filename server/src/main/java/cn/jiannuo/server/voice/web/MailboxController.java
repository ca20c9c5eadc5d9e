package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.KeyTurns;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.UseSecondKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The passphrase of one's mailbox, and the second keys one keeps. */
@Controller
class MailboxController {
    private static final String KEYS = "/voice/keys";

    private final SetUpMailbox mailbox;
    private final UseSecondKeys keys;
    private final KeyTurns turns;
    private final OpenMailboxes open;
    private final LetterActs acts;
    private final Guesses guesses;

    MailboxController(
            SetUpMailbox mailbox,
            UseSecondKeys keys,
            KeyTurns turns,
            OpenMailboxes open,
            LetterActs acts,
            Guesses guesses) {
        this.mailbox = mailbox;
        this.keys = keys;
        this.turns = turns;
        this.open = open;
        this.acts = acts;
        this.guesses = guesses;
    }

    @GetMapping("/voice/mailbox")
    String mailbox(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute(
                "locked",
                new LockedPage("/voice", mailbox.isSetUp(HandlerController.person(me)), SetUpMailbox.SHORTEST));
        return "voice/locked";
    }

    @PostMapping("/voice/mailbox")
    String setUp(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "/voice") String back,
            @ModelAttribute("page") Frame page,
            HttpSession session,
            RedirectAttributes next) {
        Acted acted =
                passphrase.equals(again) ? mailbox.setUp(me.actor(), passphrase) : Acted.refused("passphrases-differ");
        next.addFlashAttribute("notice", LetterActs.told(page, acted, "voice.done.mailbox"));
        if (acted instanceof Acted.Done) {
            mailbox.unlock(me.actor(), passphrase).ifPresent(reader -> open.put(session, me, reader));
        }
        return "redirect:" + own(back);
    }

    @PostMapping("/voice/mailbox/unlocking")
    String unlock(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "/voice") String back,
            @ModelAttribute("page") Frame page,
            HttpSession session,
            RedirectAttributes next) {
        if (!guesses.mayGuess(me.getName())) {
            next.addFlashAttribute("notice", new Frame.Notice(page.say("voice.refused.guessed-often"), true));
            return "redirect:" + own(back);
        }
        Optional<Reader> reader = mailbox.unlock(me.actor(), passphrase);
        reader.ifPresentOrElse(
                unlocked -> {
                    guesses.forget(me.getName());
                    open.put(session, me, unlocked);
                },
                () -> next.addFlashAttribute(
                        "notice", new Frame.Notice(page.say("voice.refused.wrong-passphrase"), true)));
        return "redirect:" + own(back);
    }

    @PostMapping("/voice/mailbox/locking")
    String lock(@ModelAttribute("page") Frame page, HttpSession session, RedirectAttributes next) {
        open.lock(session);
        next.addFlashAttribute("notice", new Frame.Notice(page.say("voice.done.locked"), false));
        return "redirect:/voice";
    }

    @GetMapping(KEYS)
    String keys(@AuthenticationPrincipal SignedIn me, HttpSession session, Model model) {
        long person = HandlerController.person(me);
        if (turns.isKeeper(person) && open.of(session, me).isEmpty()) {
            model.addAttribute("locked", new LockedPage(KEYS, mailbox.isSetUp(person), SetUpMailbox.SHORTEST));
            return "voice/locked";
        }
        model.addAttribute("turns", turns.of(person));
        model.addAttribute("keeper", turns.isKeeper(person));
        model.addAttribute("typed", acts.unsent(me, KEYS));
        return "voice/keys";
    }

    @PostMapping(KEYS + "/{letter}/{number}/agreement")
    String agree(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long letter,
            @PathVariable int number,
            @ModelAttribute("page") Frame page,
            HttpServletRequest request,
            RedirectAttributes next) {
        LetterActs.By by = new LetterActs.By(me, request, page);
        return acts.act(by, KEYS, next, "voice.done.key-turned", reader -> keys.agree(reader, letter, number));
    }

    @PostMapping(KEYS + "/{letter}/{number}/refusal")
    String refuse(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long letter,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String why,
            @ModelAttribute("page") Frame page,
            HttpServletRequest request,
            RedirectAttributes next) {
        LetterActs.By by = new LetterActs.By(me, request, page);
        return acts.act(by, KEYS, next, "voice.done.key-kept", reader -> keys.refuse(reader, letter, number, why));
    }

    private static String own(String back) {
        return back.startsWith("/voice") ? back : "/voice";
    }
}
