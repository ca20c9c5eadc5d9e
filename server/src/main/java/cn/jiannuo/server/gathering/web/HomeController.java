package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.HoldGathering;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.gathering.core.Minutes;
import cn.jiannuo.server.gathering.core.Receptions;
import cn.jiannuo.server.gathering.core.Visit;
import cn.jiannuo.server.gathering.core.Visits;
import cn.jiannuo.server.gathering.core.WhatWasSaid;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 当面听: the year's occasions and how they stand, and what the reader said there. */
@Controller
class HomeController {
    private final Kinds kinds;
    private final Minutes minutes;
    private final HoldGathering hold;
    private final WhatWasSaid said;
    private final Receptions receptions;
    private final Visits visits;

    HomeController(
            Kinds kinds, Minutes minutes, HoldGathering hold, WhatWasSaid said, Receptions receptions, Visits visits) {
        this.receptions = receptions;
        this.visits = visits;
        this.kinds = kinds;
        this.minutes = minutes;
        this.hold = hold;
        this.said = said;
    }

    @GetMapping("/voice/gatherings")
    @OneReading
    String home(
            @RequestParam(defaultValue = "0") int year,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            Model model) {
        LocalDate today = page.words().today();
        int shown = Math.abs(today.getYear() - year) > 20 ? today.getYear() : year;
        List<HomePage.Section> sections = kinds.all().stream()
                .map(kind -> section(me, kind, shown, today))
                .toList();
        long person = me.actor().person().orElse(-1);
        List<Visit> booked = visits.concerning(person, today, today.plusYears(1)).stream()
                .filter(visit -> visit.state() == Visit.State.BOOKED)
                .toList();
        model.addAttribute("home", new HomePage(shown, sections, said.of(me, today.minusYears(2)), booked));
        return "gathering/home";
    }

    private HomePage.Section section(SignedIn me, Kind kind, int year, LocalDate today) {
        Map<Long, Integer> taken = visits.taken(today);
        List<HomePage.Open> open = receptions.between(today, today.plusYears(1)).stream()
                .filter(day -> day.regulation().equals(kind.regulation())
                        && day.ledger().equals(kind.ledger().id())
                        && !day.isCalledOff())
                .map(day -> new HomePage.Open(day, day.slots() - taken.getOrDefault(day.id(), 0)))
                .toList();
        return new HomePage.Section(
                kind, minutes.year(me, kind, year), hold.mayWrite(me, kind), minutes.mayRead(me, kind), open);
    }
}
