package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.AskPart;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Moved.Why.NoPart.Because;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a part may be asked of, and the duty it becomes there. */
@Component
class PartDuties {
    private final OpenSteps steps;
    private final Bystanders bystanders;
    private final StepDuties duties;
    private final Stations stations;
    private final People people;

    PartDuties(OpenSteps steps, Bystanders bystanders, StepDuties duties, Stations stations, People people) {
        this.steps = steps;
        this.bystanders = bystanders;
        this.duties = duties;
        this.stations = stations;
        this.people = people;
    }

    /** Whether a part may be asked of a station. */
    sealed interface Fit {
        /** @param holder who has to do it, where others there must keep out; else null */
        record For(@Nullable Long holder) implements Fit {}

        record Not(Because because, String gap) implements Fit {}
    }

    Fit fit(MatterRow row, Case settled, Active open, AskPart ask, List<AskedPart> asked, LocalDate today) {
        String name = stations.name(ask.to());
        if (ask.what().isBlank()) {
            return new Fit.Not(Because.NOTHING_ASKED, "");
        }
        LocalDate last = last(row, open);
        if (ask.until().isBefore(today) || !last.isBefore(today) && ask.until().isAfter(last)) {
            return new Fit.Not(Because.DAY, (last.isBefore(today) ? today : last).toString());
        }
        if (settled.step(open.step()).parties().names().stream()
                .map(settled::station)
                .anyMatch(ask.to()::equals)) {
            return new Fit.Not(Because.OWN, name);
        }
        if (reviews(settled, open.step(), ask.to())) {
            return new Fit.Not(Because.REVIEWS, name);
        }
        if (asked.stream()
                .anyMatch(one -> one.isOpen() && one.station().equals(ask.to().text()))) {
            return new Fit.Not(Because.ASKED, name);
        }
        return whoever(row, settled, ask, today);
    }

    private LocalDate last(MatterRow row, Active open) {
        return steps.of(row.id()).stream()
                .filter(round -> round.is(open.step(), open.round(), false))
                .findFirst()
                .flatMap(round -> Optional.ofNullable(round.due()))
                .orElse(LocalDate.MAX);
    }

    /** Whoever looks at a step again, from outside, has had no part in it. */
    private static boolean reviews(Case settled, String step, Station to) {
        return settled.procedure().procedure().steps().stream()
                .filter(later -> later.excluded().contains(new Exclusion.WhoDid(step)))
                .flatMap(later -> later.parties().names().stream())
                .map(settled::station)
                .anyMatch(to::equals);
    }

    private Fit whoever(MatterRow row, Case settled, AskPart ask, LocalDate today) {
        List<Person> standing = stations.holders(ask.to(), today).stream()
                .map(Holder::personId)
                .flatMap(id -> people.byId(id).stream())
                .toList();
        List<Person> free = standing.stream()
                .filter(person -> !ask.keptOut().contains(person.id()))
                .filter(person -> bystanders.ties(row, settled, person).isEmpty())
                .toList();
        if (free.isEmpty()) {
            return new Fit.Not(standing.isEmpty() ? Because.NOBODY : Because.CONFLICT, stations.name(ask.to()));
        }
        return new Fit.For(
                free.size() == standing.size() ? null : free.getFirst().id());
    }

    long open(MatterRow row, Case settled, int number, AskPart ask, Fit.For fit, LocalDate today, Actor by) {
        String unit = ask.to().kind() == Station.Kind.SEAT ? "" : ask.to().key();
        return duties.open(
                new StepDuties.NewStep(
                        row.id(),
                        row.regulation(),
                        row.pack(),
                        row.clause(),
                        row.citation(),
                        row.rule() + "." + ask.step() + "+" + number,
                        row.occasion(),
                        row.confidential() ? "" : row.subject(),
                        row.confidential() ? "ORGANISATION" : row.about(),
                        row.confidential() ? "" : row.subjectName(),
                        row.confidential(),
                        row.name() + "：" + settled.step(ask.step()).name() + "（协办）",
                        today,
                        ask.until(),
                        Counted.stated(ask.until()),
                        List.of(new StepDuties.Party(ask.to().text(), unit, fit.holder()))),
                by);
    }
}
