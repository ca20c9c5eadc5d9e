package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.LetterClass;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which kinds of event are written as letters, and who keeps the second keys. */
@Controller
class ChannelsController {
    private static final String PATH = "/voice/channels";

    private final Channels channels;

    ChannelsController(Channels channels) {
        this.channels = channels;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute(
                "settings",
                new ChannelsPage(channels.all(), channels.candidates(), channels.seats(), channels.keeperSeats()));
        return "voice/channels";
    }

    @PostMapping(PATH)
    String open(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String kind,
            @RequestParam LetterClass sort,
            @RequestParam(defaultValue = "false") boolean anonymous,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        boolean known = channels.candidates().containsKey(kind);
        if (known) {
            channels.open(me.actor(), kind, sort, channels.all().size() + 1, anonymous);
        }
        next.addFlashAttribute(
                "notice",
                new Frame.Notice(page.say(known ? "voice.done.channel" : "voice.refused.no-channel"), !known));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/keepers")
    String keepers(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String first,
            @RequestParam String second,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        boolean two = !first.equals(second)
                && channels.seats().containsKey(first)
                && channels.seats().containsKey(second);
        if (two) {
            channels.keepers(me.actor(), first, second);
        }
        next.addFlashAttribute(
                "notice", new Frame.Notice(page.say(two ? "voice.done.keepers" : "voice.refused.one-keeper"), !two));
        return "redirect:" + PATH;
    }
}
