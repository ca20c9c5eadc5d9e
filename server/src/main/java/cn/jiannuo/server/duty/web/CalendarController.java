package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.Appointments;
import cn.jiannuo.server.duty.core.Agenda;
import cn.jiannuo.server.duty.core.Feeds;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.OneReading;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 日历: my duties by day, with lunar days and holidays, and an address to subscribe to. */
@Controller
class CalendarController {
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2098;

    private final Agenda agenda;
    private final Feeds feeds;
    private final List<Appointments> appointments;
    private final Clock clock;

    CalendarController(Agenda agenda, Feeds feeds, List<Appointments> appointments, Clock clock) {
        this.appointments = appointments;
        this.agenda = agenda;
        this.feeds = feeds;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @OneReading
    String month(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "month") String view,
            @ModelAttribute("feed") @Nullable String feed,
            Model model) {
        YearMonth asked = asked(month);
        long me = reader.actor().person().orElse(-1);
        var duties = agenda.of(me, CalendarPage.first(asked), CalendarPage.last(asked));
        var kept = appointments.stream()
                .flatMap(one -> one.of(me, CalendarPage.first(asked), CalendarPage.last(asked)).stream())
                .toList();
        model.addAttribute(
                "calendar",
                CalendarPage.of(
                        asked, duties, kept, LocalDate.now(clock), view.equals("list"), feed == null ? "" : feed));
        return "duty/calendar";
    }

    private YearMonth asked(String month) {
        YearMonth now = YearMonth.now(clock);
        try {
            YearMonth asked = month.isEmpty() ? now : YearMonth.parse(month);
            return asked.getYear() < FIRST_YEAR || asked.getYear() > LAST_YEAR ? now : asked;
        } catch (DateTimeException notAMonth) {
            // an address typed by hand: this month is what was most likely meant
            return now;
        }
    }

    @PostMapping("/calendar/feed")
    String renew(@AuthenticationPrincipal SignedIn reader, RedirectAttributes back) {
        String token = feeds.renew(reader.actor().person().orElseThrow());
        back.addFlashAttribute(
                "feed",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/feed/" + token + ".ics")
                        .toUriString());
        return "redirect:/calendar";
    }
}
