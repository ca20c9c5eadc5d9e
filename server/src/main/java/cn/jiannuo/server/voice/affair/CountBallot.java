package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.judge.Tally;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.VoteRule;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.DutyDetail.Part;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 计票: the seat that runs a vote about an idea notes its counts, and the regulation says whether it is carried. */
@Service
public class CountBallot {
    private final Affairs affairs;
    private final Awards awards;
    private final Ballots ballots;
    private final Matters matters;
    private final RulesInForce rules;
    private final Stations stations;
    private final OnOccasion duties;
    private final CompletePart complete;
    private final Clock clock;

    CountBallot(
            Affairs affairs,
            Awards awards,
            Ballots ballots,
            Matters matters,
            RulesInForce rules,
            Stations stations,
            OnOccasion duties,
            CompletePart complete,
            Clock clock) {
        this.affairs = affairs;
        this.awards = awards;
        this.ballots = ballots;
        this.matters = matters;
        this.rules = rules;
        this.stations = stations;
        this.duties = duties;
        this.complete = complete;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Counted {
        record Done(boolean passed, String citation) implements Counted {}

        record NotYours() implements Counted {}

        /** No vote is open: the idea takes part in none, or it is counted already. */
        record NotNow() implements Counted {}

        /** The counts do not add up. */
        record Wrong() implements Counted {}

        /** Too few came: nothing is counted, and it may be voted again. */
        record NoQuorum(String citation) implements Counted {}
    }

    /** A vote that an idea takes part in. */
    public record Open(VoteRule rule, String citation) {}

    /** The vote that is still to be counted; for whoever runs it. */
    @Transactional(readOnly = true)
    public Optional<Open> open(Actor actor, Matter matter) {
        return open(matter).filter(one -> runs(actor, matter, one.rule()));
    }

    private Optional<Open> open(Matter matter) {
        List<String> reported =
                awards.of(matter.id()).stream().map(Awards.Award::kind).toList();
        List<String> counted =
                ballots.of(matter.id()).stream().map(Ballots.Ballot::rule).toList();
        Optional<Regulation> text = regulation(matter);
        return text.stream()
                .flatMap(one -> one.rules().stream())
                .filter(VoteRule.class::isInstance)
                .map(VoteRule.class::cast)
                .filter(rule -> rule.planned().isPresent()
                        && rule.planned().get().trigger() instanceof Trigger.Happening happening
                        && happening.kinds().stream().anyMatch(reported::contains))
                .filter(rule -> !counted.contains(rule.id()))
                .findFirst()
                .map(rule -> new Open(rule, citation(text.orElseThrow(), rule)));
    }

    private static String citation(Regulation text, VoteRule rule) {
        return text.citation(text.clause(rule.header().clause()));
    }

    private Optional<Regulation> regulation(Matter matter) {
        return rules.current().rulebook().inForce(matter.regulation(), LocalDate.now(clock));
    }

    private boolean runs(Actor actor, Matter matter, VoteRule rule) {
        Set<Station> standing = stations.of(actor.person().orElse(0), LocalDate.now(clock));
        return rule.planned().stream()
                .flatMap(schedule -> schedule.who().owing().stream())
                .filter(Party.Seat.class::isInstance)
                .anyMatch(seat -> standing.contains(rules.current().station(matter.regulation(), seat.text())));
    }

    /** Of two who count at once the second is told that it is counted. */
    @Transactional
    public Counted count(SignedIn reader, long id, Votes votes) {
        Optional<Affair> idea = affairs.lock(id).filter(one -> one.door() == Door.IDEAS);
        Matter matter = idea.flatMap(one -> matters.find(id)).orElse(null);
        if (matter == null) {
            return new Counted.NotYours();
        }
        Open open = open(matter).orElse(null);
        if (open == null) {
            return new Counted.NotNow();
        }
        if (!runs(reader.actor(), matter, open.rule())) {
            return new Counted.NotYours();
        }
        return votes.addUp() && votes.members() > 0 ? judged(reader, matter, open, votes) : new Counted.Wrong();
    }

    private Counted judged(SignedIn reader, Matter matter, Open open, Votes votes) {
        LocalDate today = LocalDate.now(clock);
        int valid = votes.inFavour() + votes.against() + votes.abstained();
        Tally.VoteResult result = new Tally(regulation(matter).orElseThrow(), today)
                .vote(open.rule(), new Tally.Ballots(votes.members(), votes.present(), valid, votes.inFavour()));
        if (result == Tally.VoteResult.NO_QUORUM) {
            return new Counted.NoQuorum(open.citation());
        }
        boolean passed = result == Tally.VoteResult.PASSES;
        ballots.add(
                matter.id(),
                new Ballots.Ballot(
                        open.rule().id(),
                        open.rule().name(),
                        votes,
                        passed,
                        reader.actor().name(),
                        today));
        done(reader, matter, open.rule(), today);
        return new Counted.Done(passed, open.citation());
    }

    /** To hold the vote was a duty. */
    private void done(SignedIn reader, Matter matter, VoteRule rule, LocalDate today) {
        List<String> references = awards.of(matter.id()).stream()
                .map(award -> AwardIdea.reference(matter.id(), award.kind()))
                .toList();
        for (OnOccasion.Standing duty : duties.of(reader, matter.regulation(), List.of(rule.id()), references)) {
            duty.parts().stream()
                    .filter(part -> part.mine() && part.doneOn() == null && !part.supports())
                    .map(Part::number)
                    .findFirst()
                    .ifPresent(
                            part -> complete.complete(reader.actor(), duty.row().id(), part, today, rule.name()));
        }
    }

    /** The clause of a vote that has not carried an idea: what else stands in it hangs on the vote. */
    Optional<String> inTheWay(Matter matter, Rule given) {
        List<String> passed = ballots.of(matter.id()).stream()
                .filter(Ballots.Ballot::passed)
                .map(Ballots.Ballot::rule)
                .toList();
        return given instanceof VoteRule
                ? Optional.empty()
                : regulation(matter).stream()
                        .flatMap(text -> text.rules().stream()
                                .filter(rule -> rule instanceof VoteRule
                                        && rule.header()
                                                .clause()
                                                .equals(given.header().clause())
                                        && !passed.contains(rule.id()))
                                .map(rule -> citation(text, (VoteRule) rule)))
                        .findFirst();
    }
}
