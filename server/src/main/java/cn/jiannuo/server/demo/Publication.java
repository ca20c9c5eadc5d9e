package cn.jiannuo.server.demo;

import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.server.disclosure.core.Beginning;
import cn.jiannuo.server.disclosure.core.CheckItem;
import cn.jiannuo.server.disclosure.core.Composing;
import cn.jiannuo.server.disclosure.core.Declarations;
import cn.jiannuo.server.disclosure.core.Declared;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.PublishItem;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.WriteItem;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.OpenParts;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Publishes what is due: written by whoever owes it, looked at by whoever the regulation names. */
@Component
@Profile("demo")
class Publication {
    /** So many of a unit go in one batch. */
    private static final int TRAVELLERS = 3;

    private final RulesInForce rules;
    private final DutyDetail duties;
    private final WriteItem write;
    private final CheckItem check;
    private final PublishItem publish;
    private final ReadItems reading;
    private final Sight sight;
    private final Stations stations;
    private final Declarations declarations;
    private final Composing composing;
    private final People people;
    private final Random random = new Random(20_261_125);
    private Set<String> ours = Set.of();

    Publication(
            RulesInForce rules,
            DutyDetail duties,
            WriteItem write,
            CheckItem check,
            PublishItem publish,
            ReadItems reading,
            Sight sight,
            Stations stations,
            Declarations declarations,
            Composing composing,
            People people) {
        this.rules = rules;
        this.duties = duties;
        this.write = write;
        this.check = check;
        this.publish = publish;
        this.reading = reading;
        this.sight = sight;
        this.stations = stations;
        this.declarations = declarations;
        this.composing = composing;
        this.people = people;
    }

    /** Whether a part is one to publish. */
    boolean isOne(OpenParts.Open part) {
        if (ours.isEmpty()) {
            ours = rules.current().rulebook().versions().stream()
                    .flatMap(version -> version.regulation().rules().stream())
                    .filter(DisclosureRule.class::isInstance)
                    .map(rule -> rule.id())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return ours.contains(part.rule());
    }

    /** @return whether it is published; where nobody is there to look at it, it stays a draft */
    boolean publish(Actor doer, OpenParts.Open part, LocalDate day) {
        SignedIn writer = signedIn(doer);
        DutyDetail.Shown duty = duties.show(writer, part.duty()).orElseThrow();
        Optional<Declared> declared = declarations.of(duty);
        if (declared.isEmpty()) {
            return false; // another regulation has a rule of the same name
        }
        Draft draft = draft(duty, declared.get());
        if (!(write.begin(writer, part.duty(), draft) instanceof Outcome.Done begun)) {
            return false;
        }
        long item = begun.item();
        check.handIn(writer, item);
        Optional<SignedIn> checker = checker(writer, item, day);
        if (checker.isEmpty()) {
            return false;
        }
        ReadItems.Open open = reading.open(sight.of(writer), item).orElseThrow();
        check.check(
                checker.get(),
                item,
                open.edition().revision(),
                Set.copyOf(CheckItem.questions(open.item())),
                Set.of(),
                "");
        return publish.publish(writer, item) instanceof Outcome.Done;
    }

    private Draft draft(DutyDetail.Shown duty, Declared declared) {
        String place = duty.row().subjectName();
        LocalDate from = duty.row().starts();
        List<String> content = declared.content();
        if (content.contains("投标单位")) {
            Optional<Draft> tender = Reports.tender(place, from.getMonthValue());
            if (tender.isPresent()) {
                return tender.get();
            }
        }
        if (content.contains("入选理由")) {
            List<Person> there = people.within(duty.row().subject());
            return new Draft(
                    place + "疗休养名单公示",
                    Reports.travellers(there.stream().skip(1).limit(TRAVELLERS).toList()),
                    "",
                    List.of(),
                    0);
        }
        if (content.contains("拟任职务")) {
            Optional<Person> nominee = people.byCode(duty.row().subject());
            if (nominee.isPresent()) {
                String path = nominee.get().unitPath();
                String unit = path.substring(path.indexOf('/') + 1).replace("/", "");
                return new Draft(place + duty.row().name(), Reports.nominated(nominee.get(), unit), "", List.of(), 0);
            }
        }
        String title = place + duty.row().name() + "（" + declared.period().name() + "）";
        if (declared.ledger().isPresent()) {
            return new Draft(title, Beginning.of(content, composing.parts(declared)), "", List.of(), 0);
        }
        String body = Reports.body(content, random) + (declared.tellsOfEverything() ? gathered(declared) : "");
        return new Draft(title, body, Reports.table(content, random), List.of(), 0);
    }

    private String gathered(Declared declared) {
        return composing.parts(declared).stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private Optional<SignedIn> checker(SignedIn writer, long item, LocalDate day) {
        ReadItems.Open open = reading.open(sight.of(writer), item).orElseThrow();
        if (!open.item().isCheckedByAnother()) {
            return Optional.of(writer);
        }
        long own = writer.actor().person().orElseThrow();
        return Station.read(open.item().checker()).stream()
                .flatMap(station -> stations.holders(station, day).stream())
                .filter(holder -> holder.personId() != own)
                .findFirst()
                .map(holder -> signedIn(member(writer.actor(), holder)));
    }

    private static Actor member(Actor of, Holder holder) {
        return new Actor.Member(of.institution(), holder.personId(), holder.personId(), holder.name());
    }

    private static SignedIn signedIn(Actor actor) {
        return new SignedIn(actor, Set.of(Power.MEMBER));
    }
}
