package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.HouseSetting;
import cn.jiannuo.server.duty.core.Settings;
import cn.jiannuo.server.duty.core.Settings.Setting;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本单位的设定, for the system administrator. */
@Controller
class SettingsController {
    private final Settings settings;
    private final Vocabulary vocabulary;
    private final List<HouseSetting> others;

    SettingsController(Settings settings, Vocabulary vocabulary, List<HouseSetting> others) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.others = List.copyOf(others);
    }

    @GetMapping("/system/settings")
    String show(Model model) {
        model.addAttribute("settings", settings);
        model.addAttribute("others", others);
        return "duty/settings";
    }

    @PostMapping("/system/settings")
    String change(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Setting setting,
            @RequestParam int number,
            Locale locale,
            RedirectAttributes back) {
        var words = vocabulary.in(locale);
        boolean done = settings.change(reader.actor(), setting, number);
        back.addFlashAttribute(
                "notice",
                done
                        ? new Frame.Notice(words.say("duty.settings.changed"), false)
                        : new Frame.Notice(words.say("duty.settings.out-of-range", number, 1, Settings.MOST), true));
        return "redirect:/system/settings";
    }

    /** One that another module keeps. */
    @PostMapping("/system/settings/{word}")
    String changeOther(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String word,
            @RequestParam int number,
            Locale locale,
            RedirectAttributes back) {
        var words = vocabulary.in(locale);
        HouseSetting setting = others.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean done = setting.change(reader.actor(), number);
        back.addFlashAttribute(
                "notice",
                done
                        ? new Frame.Notice(words.say("duty.settings.changed"), false)
                        : new Frame.Notice(
                                words.say("duty.settings.out-of-range", number, setting.least(), setting.most()),
                                true));
        return "redirect:/system/settings";
    }
}
