package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.Confirm;
import cn.jiannuo.server.duty.core.OpenParts;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives through the days: things happen, duties come up, people do them, mostly in time, and those served say whether it is so. */
@Component
@Profile("demo")
class Year {
    private final DemoClock clock;
    private final Tick tick;
    private final OpenParts parts;
    private final CompletePart complete;
    private final WalkOn walk;
    private final Publication publication;
    private final Confirm confirm;
    private final ReportEvent report;
    private final Doers doers;
    private final Evenings evenings;
    private final Talks talks;
    private final Random random = new Random(20_261_123);
    private final TreeMap<LocalDate, List<Intent>> intents = new TreeMap<>();
    private long seen;

    Year(
            DemoClock clock,
            Tick tick,
            OpenParts parts,
            CompletePart complete,
            WalkOn walk,
            Publication publication,
            Confirm confirm,
            ReportEvent report,
            Doers doers,
            Evenings evenings,
            Talks talks) {
        this.talks = talks;
        this.evenings = evenings;
        this.clock = clock;
        this.tick = tick;
        this.parts = parts;
        this.complete = complete;
        this.walk = walk;
        this.publication = publication;
        this.confirm = confirm;
        this.report = report;
        this.doers = doers;
    }

    /** What somebody means to do on a day. */
    private sealed interface Intent {
        record Do(OpenParts.Open part, LocalDate doneOn) implements Intent {}

        record Say(long duty, String confirmer, Confirm.Said said) implements Intent {}
    }

    /** @param told is told each month */
    void live(InstitutionId id, Path events, LocalDate first, LocalDate today, Consumer<LocalDate> told) {
        TreeMap<LocalDate, List<Map<String, String>>> happenings = Happened.byDay(events, first, today);
        int number = 0;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            clock.tell(day, 6, 0);
            tick.strike();
            clock.tell(day, 8, 40);
            for (Map<String, String> happening : happenings.getOrDefault(day, List.of())) {
                report(id, "HR-" + day.getYear() + "-" + String.format("%04d", ++number), happening);
            }
            tick.strike();
            intend(day);
            act(id, day);
            clock.tell(day, 18, 30);
            evenings.live(id, day);
            if (day.getDayOfMonth() == 1) {
                told.accept(day);
            }
        }
    }

    private void report(InstitutionId id, String reference, Map<String, String> cells) {
        Actor clerk = new Actor.Client(id, 1, "人事系统");
        if (report.report(clerk, reference, cells) instanceof ReportEvent.Reported.Refused refused) {
            throw new IllegalStateException("an event of the example was refused: " + refused.problems());
        }
    }

    /** Decides about what came up since: most is done in time, some late, a little very late. */
    private void intend(LocalDate day) {
        for (OpenParts.Open part : parts.after(seen)) {
            seen = Math.max(seen, part.duty());
            int luck = random.nextInt(1000);
            long span = Math.max(0, part.due().toEpochDay() - part.starts().toEpochDay());
            LocalDate doneOn = luck < 85
                    ? part.due().plusDays(1 + random.nextInt(luck < 15 ? 45 : 9))
                    : publication.isOne(part)
                            ? part.due().minusDays(Math.min(span, random.nextLong(5)))
                            : part.starts().plusDays(span == 0 ? 0 : span / 3 + random.nextLong(span - span / 3 + 1));
            LocalDate worked = WorkCalendar.china().isWorkday(doneOn) || luck < 85
                    ? WorkCalendar.china().nextWorkdayOnOrAfter(doneOn)
                    : WorkCalendar.china().previousWorkdayOnOrBefore(doneOn);
            LocalDate on = worked.isBefore(day) ? day : worked;
            LocalDate recorded = random.nextInt(20) == 0 ? on.plusDays(1 + random.nextInt(3)) : on;
            intents.computeIfAbsent(recorded, d -> new ArrayList<>()).add(new Intent.Do(part, on));
        }
    }

    private void act(InstitutionId id, LocalDate day) {
        List<Intent> today = intents.getOrDefault(day, List.of());
        int minute = 0;
        for (Intent intent : today) {
            clock.tell(day, 9 + Math.min(8, minute / 60), minute++ % 60);
            switch (intent) {
                case Intent.Do act -> complete(id, act, day);
                case Intent.Say say -> say(id, say, day);
            }
        }
        intents.remove(day);
    }

    private void complete(InstitutionId id, Intent.Do act, LocalDate day) {
        Optional<Actor> doer = doers.at(id, act.part().station(), day);
        if (doer.isEmpty()) {
            return;
        }
        Long matter = act.part().matter();
        if (matter != null) {
            Moved moved = walk.on(doer.get(), matter, act.part().rule());
            if (moved instanceof Moved.Refused && day.isBefore(act.part().due())) {
                // people were still being heard: whoever came too early comes back on the last day
                intents.computeIfAbsent(act.part().due(), d -> new ArrayList<>())
                        .add(act);
            }
            return;
        }
        if (talks.holds(act.part())) {
            return;
        }
        if (publication.isOne(act.part()) && publication.publish(doer.get(), act.part(), day)) {
            return;
        }
        Outcome outcome = complete.complete(
                doer.get(),
                act.part().duty(),
                act.part().number(),
                act.doneOn(),
                talks.answer(act.part(), Remarks.about(act.part(), random)));
        if (outcome instanceof Outcome.Done done && done.state() == DutyState.ASKED) {
            int luck = random.nextInt(100);
            if (luck < 78) {
                Confirm.Said said = luck < 66 ? Confirm.Said.YES : luck < 68 ? Confirm.Said.NO : Confirm.Said.SILENT;
                intents.computeIfAbsent(day.plusDays(1 + random.nextInt(6)), d -> new ArrayList<>())
                        .add(new Intent.Say(act.part().duty(), act.part().confirmer(), said));
            }
        }
    }

    private void say(InstitutionId id, Intent.Say say, LocalDate day) {
        doers.at(id, say.confirmer(), day).ifPresent(who -> confirm.confirm(who, say.duty(), say.said(), ""));
    }
}
