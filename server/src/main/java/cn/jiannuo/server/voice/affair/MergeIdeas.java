package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Target;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 合并: an idea that says the same as another goes on as part of that one, and whoever sent it follows that one. */
@Service
public class MergeIdeas {
    /** The end a regulation gives to what was merged. */
    private static final String MERGED = "merged";

    private final Affairs affairs;
    private final Doorways doorways;
    private final Matters matters;
    private final Notices notices;
    private final People people;
    private final JdbcClient jdbc;

    MergeIdeas(Affairs affairs, Doorways doorways, Matters matters, Notices notices, People people, JdbcClient jdbc) {
        this.affairs = affairs;
        this.doorways = doorways;
        this.matters = matters;
        this.notices = notices;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** What came of it. */
    public sealed interface Merged {
        record Done() implements Merged {}

        /** There is no such idea, it is the same one, or it was merged itself. */
        record NoSuchIdea() implements Merged {}

        /** The procedure has no such end from where it stands. */
        record NotNow() implements Merged {}

        record Refused(Moved.Why why) implements Merged {}
    }

    /** The outcome by which an idea at this step ends as merged, with its step. */
    @Transactional(readOnly = true)
    public Optional<Map.Entry<String, String>> way(Matter matter) {
        return doorways.of(matter.regulation(), matter.rule()).stream()
                .flatMap(way -> way.procedures().stream())
                .filter(rule -> rule.id().equals(matter.rule()))
                .flatMap(rule ->
                        matter.standing().active().stream().flatMap(open -> rule.outline().step(open.step()).stream()))
                .flatMap(step -> merging(step).stream().map(outcome -> Map.entry(step.id(), outcome)))
                .findFirst();
    }

    private static Optional<String> merging(Step step) {
        return step.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getValue() instanceof Target.End end
                        && end.state().equals(MERGED))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Transactional
    public Merged merge(Actor actor, long id, long into) {
        Affair same = affairs.find(id).orElse(null);
        Affair main = affairs.find(into)
                .filter(one -> one.matter() != id && one.mergedInto() == null)
                .orElse(null);
        if (same == null || main == null || main.door() != same.door()) {
            return new Merged.NoSuchIdea();
        }
        Optional<Map.Entry<String, String>> way = matters.find(id).flatMap(this::way);
        if (way.isEmpty()) {
            return new Merged.NotNow();
        }
        String reason = "和“" + main.said() + "”说的是一件事";
        Moved moved = matters.act(
                actor, id, new Deed.Decide(way.get().getKey(), way.get().getValue(), reason));
        if (moved instanceof Moved.Refused refused) {
            return new Merged.Refused(refused.why());
        }
        affairs.merge(id, into);
        moveSupport(id, into);
        people.byCode(same.subject())
                .ifPresent(person -> notices.tell(
                        "affair-merged-" + id,
                        person.id(),
                        Kind.PROMISED,
                        "affair.notice.merged",
                        List.of(same.said(), main.said()),
                        "/matters/" + into,
                        Urgency.TODAY));
        return new Merged.Done();
    }

    /** Whoever thought well of it thinks well of the other, but for whoever sent that one. */
    private void moveSupport(long from, long into) {
        jdbc.sql("""
                        insert into voice.support (institution_id, matter_id, person_id, on_day)
                        select s.institution_id, :into, s.person_id, s.on_day from voice.support s
                          join voice.affair a on a.institution_id = s.institution_id and a.matter_id = :into
                          join organization.person p on p.institution_id = s.institution_id and p.person_id = s.person_id
                         where s.institution_id = :institution and s.matter_id = :from and p.code <> a.subject
                        on conflict do nothing""")
                .param("institution", Tenancy.id())
                .param("from", from)
                .param("into", into)
                .update();
    }
}
