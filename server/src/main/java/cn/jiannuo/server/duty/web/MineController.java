package cn.jiannuo.server.duty.web;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.Appointments;
import cn.jiannuo.server.duty.BeingHeard;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.duty.core.News;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.ui.OneReading;
import cn.jiannuo.server.ui.Way;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的: what I owe, what is owed to me, what changed. */
@Controller
class MineController {
    private static final int SHOWN = 7;
    private static final int HEARINGS = 4;

    private final DutyList duties;
    private final People people;
    private final News news;
    private final List<Appointments> appointments;
    private final List<BeingHeard> heard;
    private final List<Way> ways;
    private final Clock clock;

    MineController(
            DutyList duties,
            People people,
            News news,
            List<Appointments> appointments,
            List<BeingHeard> heard,
            List<Way> ways,
            Clock clock) {
        this.heard = heard;
        this.ways = ways.stream().sorted(Comparator.comparingInt(Way::order)).toList();
        this.appointments = appointments;
        this.duties = duties;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    @OneReading
    @GetMapping("/")
    String mine(@AuthenticationPrincipal SignedIn reader, Model model) {
        if (!(reader.actor() instanceof Actor.Member member)) {
            return "redirect:/me/all";
        }
        LocalDate today = LocalDate.now(clock);
        Person person = people.byId(member.personId()).orElseThrow();
        DutyList.Found owing = duties.find(member.personId(), DutySearch.of(View.MINE));
        DutyList.Found found = duties.find(member.personId(), DutySearch.of(View.OWED));
        List<DutyList.Row> owed = found.rows();
        LocalDate weekEnd = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        model.addAttribute(
                "mine",
                new Mine(
                        person,
                        today,
                        owing.rows().stream().limit(SHOWN).toList(),
                        owing.total(),
                        owing.rows().stream()
                                .filter(d -> d.due().isBefore(today))
                                .count(),
                        owing.rows().stream()
                                .filter(d ->
                                        !d.due().isBefore(today) && !d.due().isAfter(weekEnd))
                                .count(),
                        owed.stream()
                                .filter(d -> d.state() == DutyState.ASKED && d.said() == null)
                                .toList(),
                        owed.stream().filter(d -> d.state() == DutyState.OPEN).toList(),
                        found.total(),
                        appointments.stream()
                                .flatMap(kept -> kept.of(member.personId(), today, today.plusMonths(2)).stream())
                                .toList(),
                        news.about(person.code(), member.personId(), person.name()),
                        heard.stream()
                                .flatMap(one -> one.of(person, HEARINGS).stream())
                                .toList(),
                        ways,
                        WorkCalendar.china().isWorkday(today)));
        return "duty/mine";
    }
}
