package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Decisions;
import cn.jiannuo.server.matter.Decisions.Decision;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.Affairs;
import cn.jiannuo.server.voice.affair.AwardIdea;
import cn.jiannuo.server.voice.affair.Awards;
import cn.jiannuo.server.voice.affair.Ballots;
import cn.jiannuo.server.voice.affair.CountBallot;
import cn.jiannuo.server.voice.affair.Handlers;
import cn.jiannuo.server.voice.affair.JudgeIdea;
import cn.jiannuo.server.voice.affair.MergeIdeas;
import cn.jiannuo.server.voice.affair.Panel;
import cn.jiannuo.server.voice.affair.SupportIdea;
import cn.jiannuo.server.voice.affair.UseIdea;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what an idea's page shows to a reader. */
@Component
class IdeaPages {
    private static final int DECISIONS = 60;

    private final Affairs affairs;
    private final AffairList list;
    private final SupportIdea support;
    private final Panel panel;
    private final JudgeIdea judge;
    private final MergeIdeas merge;
    private final Handlers handlers;
    private final UseIdea use;
    private final Awards awards;
    private final AwardIdea award;
    private final Ballots ballots;
    private final CountBallot count;
    private final List<Decisions> decisions;
    private final RulesInForce rules;
    private final People people;

    IdeaPages(
            Affairs affairs,
            AffairList list,
            SupportIdea support,
            Panel panel,
            JudgeIdea judge,
            MergeIdeas merge,
            Handlers handlers,
            UseIdea use,
            Awards awards,
            AwardIdea award,
            Ballots ballots,
            CountBallot count,
            List<Decisions> decisions,
            RulesInForce rules,
            People people) {
        this.affairs = affairs;
        this.list = list;
        this.support = support;
        this.panel = panel;
        this.judge = judge;
        this.merge = merge;
        this.handlers = handlers;
        this.use = use;
        this.awards = awards;
        this.award = award;
        this.ballots = ballots;
        this.count = count;
        this.decisions = List.copyOf(decisions);
        this.rules = rules;
        this.people = people;
    }

    IdeaPage page(SignedIn reader, Matter matter, Affair idea) {
        long me = reader.actor().person().orElse(0);
        Panel.Sitting sitting = panel.sitting(matter).orElse(null);
        boolean own = people.byId(me)
                .filter(person -> person.code().equals(idea.subject()))
                .isPresent();
        boolean deals = handlers.deals(reader.actor(), idea.matter());
        Long main = idea.mergedInto();
        return new IdeaPage(
                idea,
                own,
                support.supports(me, idea.matter()),
                sitting,
                panel.judgements(matter),
                sitting != null && !own && judge.free(matter, sitting, me).isPresent(),
                affairs.mergedInto(idea.matter()),
                main == null ? null : affairs.find(main).orElse(null),
                deals && merge.way(matter).isPresent() ? mergeable(reader, idea) : List.of(),
                deals,
                use.of(idea.matter()),
                deals ? decisions() : List.of(),
                awards.of(idea.matter()),
                deals && main == null ? award.offered(matter) : List.of(),
                ballots.of(idea.matter()),
                count.open(reader.actor(), matter).orElse(null));
    }

    private List<Affair> mergeable(SignedIn reader, Affair idea) {
        var all = new AffairList.Search(idea.door(), AffairList.Standing.ALL, "", "", 0, true);
        return list.find(reader, all).affairs().stream()
                .filter(one -> one.matter() != idea.matter() && one.mergedInto() == null)
                .toList();
    }

    /** Topics, and the regulations in force. */
    List<Decision> decisions() {
        return Stream.concat(
                        decisions.stream().flatMap(one -> one.latest(DECISIONS).stream()),
                        rules.current().rulebook().versions().stream()
                                .map(Version::regulation)
                                .map(text -> new Decision(
                                        "《" + text.title() + "》" + text.version(), "/regulations/" + text.id())))
                .distinct()
                .toList();
    }
}
