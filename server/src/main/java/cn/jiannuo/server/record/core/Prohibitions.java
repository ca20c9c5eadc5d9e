package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.expression.Explanation.Fact;
import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.judge.Case;
import cn.jiannuo.rulebook.judge.Judge;
import cn.jiannuo.rulebook.judge.Judgements;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Happenings.Happening;
import cn.jiannuo.server.regulation.RulesInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 禁止事项: what is stated of something that happened, held against what the regulations in force on its day forbid. What is only
 * noticed becomes the duty of the seat it is reported to, as anything else that happened; what is left open by a missing fact is
 * asked there, and stops nobody here.
 */
@Component
class Prohibitions {
    private final RulesInForce rules;
    private final RosterSnapshot roster;
    private final Happenings happenings;

    Prohibitions(RulesInForce rules, RosterSnapshot roster, Happenings happenings) {
        this.rules = rules;
        this.roster = roster;
        this.happenings = happenings;
    }

    /**
     * @param refused the first that does not let it happen
     * @param noticed those that let it stand, and have it looked into
     */
    record Judged(Optional<Ban> refused, List<Ban> noticed) {
        static final Judged FREE = new Judged(Optional.empty(), List.of());
    }

    private record Forbids(Regulation regulation, ProhibitionRule rule) {}

    Judged judge(Stated.Good stated) {
        String kind = stated.cells().getOrDefault("kind", "");
        RulesInForce.Current current = rules.current();
        List<Forbids> all = current.rulebook().versions().stream()
                .filter(version -> version.inForce(stated.on()))
                .flatMap(version -> of(version, kind))
                .toList();
        if (all.isEmpty()) {
            return Judged.FREE;
        }
        Case matter = matter(stated, current);
        Optional<Ban> refused = Optional.empty();
        List<Ban> noticed = new ArrayList<>();
        for (Forbids one : all) {
            Verdict verdict = new Judge(one.regulation(), Judgements.OPEN)
                    .judge(one.rule(), matter)
                    .orElseThrow();
            if (verdict.answer() == Verdict.Answer.REFUSED && refused.isEmpty()) {
                refused = Optional.of(ban(one, verdict));
            } else if (verdict.answer() == Verdict.Answer.NOTICED) {
                noticed.add(ban(one, verdict));
            }
        }
        return new Judged(refused, noticed);
    }

    private static Stream<Forbids> of(Version version, String kind) {
        return version.regulation().rules().stream()
                .filter(ProhibitionRule.class::isInstance)
                .map(rule -> new Forbids(version.regulation(), (ProhibitionRule) rule))
                .filter(one -> one.rule().kinds().contains(kind));
    }

    private Case matter(Stated.Good stated, RulesInForce.Current current) {
        List<String> codes = stated.person().stream().toList();
        Roster people = RosterReader.read(roster.tableOf(codes, stated.unit().orElse("")), current.vocabulary())
                .get();
        Happening happening = new Happening(0, "stated", stated.on(), stated.cells());
        Event event = happenings
                .events(List.of(happening), current.vocabulary(), people)
                .all()
                .getFirst();
        @Nullable Entity person = person(people, stated.person().orElse(""));
        @Nullable
        Unit unit = person == null
                ? people.units().find(stated.unit().orElse(""))
                : people.units().unitOf(person);
        return new Case(person, unit == null ? null : unit.entity(), event, stated.on(), List.of());
    }

    private static @Nullable Entity person(Roster people, String code) {
        try (Stream<Entity> all = people.people()) {
            return all.filter(one -> code.equals(one.text("code"))).findFirst().orElse(null);
        }
    }

    private static Ban ban(Forbids one, Verdict verdict) {
        ProhibitionRule rule = one.rule();
        return new Ban(
                one.regulation().id(),
                verdict.clause().id(),
                one.regulation().citation(verdict.clause()),
                rule.name(),
                rule.mark().isEmpty() ? rule.name() : rule.mark(),
                days(verdict.facts()),
                rule.planned().stream()
                        .flatMap(schedule -> schedule.who().all().stream())
                        .filter(Party.Seat.class::isInstance)
                        .map(party -> one.regulation().seats().getOrDefault(party.text(), party.text()))
                        .toList(),
                verdict.facts().stream()
                        .filter(fact -> fact.field().root() == Root.EVENT)
                        .map(fact -> fact.field().field().name())
                        .distinct()
                        .toList());
    }

    private static long days(List<Fact> facts) {
        List<Long> days = facts.stream()
                .filter(fact -> fact.field().field().type() == Type.DATE)
                .map(fact -> fact.value().number())
                .toList();
        return days.size() == 2 ? Math.abs(days.getFirst() - days.getLast()) : 0;
    }
}
