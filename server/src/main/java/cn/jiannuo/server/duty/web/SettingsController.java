package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.Settings;
import cn.jiannuo.server.duty.core.Settings.Setting;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本单位的设定, for the system administrator. */
@Controller
class SettingsController {
    private final Settings settings;
    private final Vocabulary vocabulary;

    SettingsController(Settings settings, Vocabulary vocabulary) {
        this.settings = settings;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/system/settings")
    String show(Model model) {
        model.addAttribute("settings", settings);
        return "duty/settings";
    }

    @PostMapping("/system/settings")
    String change(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Setting setting,
            @RequestParam int days,
            Locale locale,
            RedirectAttributes back) {
        var words = vocabulary.in(locale);
        boolean done = settings.change(reader.actor(), setting, days);
        back.addFlashAttribute(
                "notice",
                done
                        ? new Frame.Notice(words.say("duty.settings.changed"), false)
                        : new Frame.Notice(words.say("duty.settings.impossible", days, Settings.MOST), true));
        return "redirect:/system/settings";
    }
}
