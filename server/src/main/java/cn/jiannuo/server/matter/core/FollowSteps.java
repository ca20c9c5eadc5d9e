package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.plan.ProcedureCase;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.Signature;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Verdict;
import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.duty.core.Settings;
import cn.jiannuo.server.duty.core.Settings.Setting;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.OpenSteps.Round;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the duties of a matter in step with it: what has opened becomes a duty, what has ended or moved follows. */
@Component
class FollowSteps {
    private final OpenSteps steps;
    private final StepDuties duties;
    private final Bystanders bystanders;
    private final AskedParts parts;
    private final Settings settings;

    FollowSteps(OpenSteps steps, StepDuties duties, Bystanders bystanders, AskedParts parts, Settings settings) {
        this.steps = steps;
        this.duties = duties;
        this.bystanders = bystanders;
        this.parts = parts;
        this.settings = settings;
    }

    /** @param note what was said with the act that led here, or empty */
    void follow(MatterRow row, Case settled, Verdict.Accepted accepted, Actor by, LocalDate on, String note) {
        State now = accepted.state();
        String kept = row.confidential() ? "" : note;
        List<Round> rounds = steps.of(row.id());
        for (Round round : rounds) {
            if (round.endedOn() == null) {
                now.active(round.step())
                        .filter(open -> round.is(open.step(), open.round(), open.undecided()))
                        .ifPresentOrElse(
                                open -> keep(row, settled, round, open, by, on, kept),
                                () -> end(row, round, accepted, by, on, kept));
            }
        }
        for (Active open : now.active()) {
            if (rounds.stream().noneMatch(round -> round.is(open.step(), open.round(), open.undecided()))) {
                open(row, settled, open, by);
            }
        }
    }

    private void keep(MatterRow row, Case settled, Round round, Active open, Actor by, LocalDate on, String note) {
        Long duty = round.duty();
        LocalDate due = due(settled, open);
        if (!due.equals(round.due())) {
            steps.moveDue(row.id(), round, due);
            if (duty != null) {
                duties.moveDue(duty, due, by, note);
            }
        }
        List<Signature> had = row.standing().signaturesOn(open.step());
        for (Signature signature : open.signatures()) {
            if (duty != null && !had.contains(signature)) {
                duties.signed(duty, round.parties().indexOf(signature.party()) + 1, on, by, note);
            }
        }
    }

    private void end(MatterRow row, Round round, Verdict.Accepted accepted, Actor by, LocalDate on, String note) {
        String outcome = round.asking()
                ? null
                : accepted.facts().stream()
                        .filter(fact -> fact instanceof Fact.StepEnded ended
                                && ended.step().equals(round.step()))
                        .map(fact -> ((Fact.StepEnded) fact).outcome())
                        .findFirst()
                        .orElse(null);
        boolean answered = round.asking() && accepted.state().ended() == null;
        steps.end(row.id(), round, on, outcome, by.name());
        Long duty = round.duty();
        drop(row, round, by, on);
        if (duty != null) {
            duties.end(duty, outcome != null || answered, on, by, note);
        }
    }

    /** Parts that nobody waits for any more: the matter was taken back, or silence ended the step. */
    private void drop(MatterRow row, Round round, Actor by, LocalDate on) {
        parts.open(row.id(), round.step(), round.round()).forEach(part -> {
            parts.leaveOut(row.id(), part.number(), "", by.name(), on);
            duties.end(part.duty(), false, on, by, "");
        });
    }

    private void open(MatterRow row, Case settled, Active open, Actor by) {
        Step step = settled.step(open.step());
        List<String> parties = open.undecided()
                ? List.of(settled.regulation().questionsTo())
                : step.parties().names();
        List<StepDuties.Party> owing = parties.stream()
                .map(party -> bystanders.avoid(row, settled, step, party, parties))
                .toList();
        List<String> stations = owing.stream().map(StepDuties.Party::station).toList();
        LocalDate due = due(settled, open);
        Long duty = owing.isEmpty() ? null : duties.open(duty(row, settled, step, open, due, owing), by);
        steps.open(
                row.id(),
                new Round(
                        open.step(),
                        open.round(),
                        open.undecided(),
                        duty,
                        parties,
                        stations,
                        open.openedOn(),
                        due,
                        null,
                        null,
                        null));
    }

    private StepDuties.NewStep duty(
            MatterRow row, Case settled, Step step, Active open, LocalDate due, List<StepDuties.Party> owing) {
        String code = row.rule() + "." + step.id() + (open.undecided() ? "?" : "");
        return new StepDuties.NewStep(
                row.id(),
                row.regulation(),
                row.pack(),
                row.clause(),
                row.citation(),
                code,
                open.round() == 1 ? row.occasion() : row.occasion() + "#" + open.round(),
                row.confidential() ? "" : row.subject(),
                row.confidential() ? "ORGANISATION" : row.about(),
                row.confidential() ? "" : row.subjectName(),
                row.confidential(),
                row.name() + "：" + step.name(),
                open.openedOn(),
                due.isBefore(open.openedOn()) ? open.openedOn() : due,
                counted(settled, step, open, due),
                owing);
    }

    private static Counted counted(Case settled, Step step, Active open, LocalDate due) {
        return Optional.ofNullable(phrase(step))
                .flatMap(phrase -> settled.procedure().computation(phrase, open.openedOn()))
                .filter(computation -> computation.date().equals(due))
                .map(Counted::of)
                .orElseGet(() -> Counted.stated(due));
    }

    private LocalDate due(Case settled, Active open) {
        LocalDate due = open.due();
        if (due != null && !due.equals(ProcedureCase.NEVER)) {
            return due;
        }
        Step step = settled.step(open.step());
        Collects collects = step.collects();
        if (collects == null) {
            return open.openedOn().plusMonths(settings.of(Setting.MONTHS_OPEN_ENDED));
        }
        LocalDate last = settled.procedure().reckoning().end(collects.atLeast(), open.openedOn());
        // whoever closes the window can do so once its last day is over
        return step.parties().names().isEmpty() ? last : WorkCalendar.china().nextWorkdayOnOrAfter(last.plusDays(1));
    }

    private static @Nullable String phrase(Step step) {
        Collects collects = step.collects();
        return step.due() == null && collects != null ? collects.atLeast() : step.due();
    }
}
