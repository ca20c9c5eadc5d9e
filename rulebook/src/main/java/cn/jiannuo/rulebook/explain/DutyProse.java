package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words 该办的事: who must do what by when, how it shows, and who hears of it when it is late. */
final class DutyProse {
    private final Book book;
    private final PartyProse parties;
    private final DayProse days;

    DutyProse(Book book) {
        this.book = book;
        this.parties = new PartyProse(book);
        this.days = new DayProse(book);
    }

    void lines(Lines lines, DutyRule duty) {
        Schedule when = duty.when();
        schedule(lines, when, "谁去办");
        amount(duty).ifPresent(offer -> lines.add("多少钱", new OfferProse(book).branches(offer, "", "")));
        lines.add("怎么算办了", evidence(duty));
        new ConditionLines(book).add(lines, "哪些算数", duty.where());
        duty.confirmedBy().ifPresent(party -> lines.add("谁来确认", parties.party(party)));
        if (!duty.tell().isEmpty()) {
            lines.add("办完告诉", parties.list(duty.tell()));
        }
        lines.add("没办到", escalation(duty));
    }

    /** When, about whom, who, and by when: what all planned rules have in common. */
    void schedule(Lines lines, Schedule schedule, String who) {
        Occasion occasion = new TriggerProse(book).occasion(schedule.trigger());
        lines.add("什么时候", occasion.when());
        new SubjectProse(book).lines(lines, schedule);
        owed(lines, schedule, occasion, who);
    }

    /** Who and by when, where the occasion has been told. */
    void owed(Lines lines, Schedule schedule, Occasion occasion, String who) {
        lines.add(who, parties.owing(schedule.who()));
        lines.add("几时开始", days.start(schedule.starts(), occasion));
        lines.add(dueLabel(schedule.due()), days.due(schedule.due(), occasion));
    }

    static String dueLabel(DayPhrase due) {
        return due.steps() != null && !due.back() ? "几天内" : "最晚哪天";
    }

    private Optional<Offer> amount(DutyRule duty) {
        Optional<Offer> paid = duty.entitlement()
                .flatMap(id -> book.regulation().rule(id))
                .map(rule -> rule instanceof EntitlementRule entitlement ? entitlement.gives() : new Offer(List.of()));
        return duty.when().pays().or(() -> paid);
    }

    private Wording evidence(DutyRule duty) {
        if (duty.evidence().isEmpty()) {
            return Wording.of("办的人登记一声，不用另外交材料");
        }
        return say("办的人记一笔“{}”，不用另外填表", book.ruleName(duty.evidence().get()));
    }

    private Wording escalation(DutyRule duty) {
        List<Wording> rungs = new ArrayList<>();
        for (DutyRule.Escalation rung : duty.escalation()) {
            String then = rungs.isEmpty() ? "过期{}，报给{}" : "过期{}还没办，报给{}";
            rungs.add(say(then, days.span(rung.after()), parties.party(rung.to())));
        }
        return Wording.join("；", rungs);
    }
}
