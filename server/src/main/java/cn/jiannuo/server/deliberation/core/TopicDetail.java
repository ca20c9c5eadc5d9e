package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Opinion;
import cn.jiannuo.server.deliberation.core.Drafts.Draft;
import cn.jiannuo.server.deliberation.core.MeetingNotes.Meeting;
import cn.jiannuo.server.deliberation.core.Remarks.Grade;
import cn.jiannuo.server.deliberation.core.Remarks.Late;
import cn.jiannuo.server.deliberation.core.Remarks.Remark;
import cn.jiannuo.server.deliberation.core.Rounds.Round;
import cn.jiannuo.server.deliberation.core.Topics.Topic;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterView.Shown;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A topic with everything a reader may see of it and do in it. */
@Repository
public class TopicDetail {
    private final Topics topics;
    private final Matters matters;
    private final MatterDetail detail;
    private final Rounds rounds;
    private final Drafts drafts;
    private final Remarks remarks;
    private final MeetingNotes notes;
    private final People people;

    TopicDetail(
            Topics topics,
            Matters matters,
            MatterDetail detail,
            Rounds rounds,
            Drafts drafts,
            Remarks remarks,
            MeetingNotes notes,
            People people) {
        this.topics = topics;
        this.matters = matters;
        this.detail = detail;
        this.rounds = rounds;
        this.drafts = drafts;
        this.remarks = remarks;
        this.notes = notes;
        this.people = people;
    }

    /**
     * A topic.
     *
     * @param shown the matter as the reader may see it; null for whom it is about, who reads the notice and no more
     * @param about whom a notice is about, or null
     * @param exceptions reasons for which steps were left out
     * @param late what this reader said too late
     */
    public record View(
            Topic topic,
            Matter matter,
            @Nullable Shown shown,
            @Nullable Person about,
            List<Round> rounds,
            List<Draft> drafts,
            List<Voice> voices,
            List<Meeting> meetings,
            List<Act.UseException> exceptions,
            List<Late> late) {}

    /**
     * An opinion as this reader may see it.
     *
     * @param author empty where it is not for this reader
     * @param content empty where it is not for this reader
     */
    public record Voice(
            Opinion opinion,
            Remark remark,
            String author,
            String content,
            String reply,
            boolean mine,
            boolean answers) {
        public boolean readable() {
            return !content.isEmpty();
        }
    }

    /** Empty when there is none, or none this reader may see. */
    @Transactional(readOnly = true)
    public Optional<View> view(SignedIn reader, long id) {
        Topic topic = topics.find(id).orElse(null);
        if (topic == null) {
            return Optional.empty();
        }
        Matter matter = matters.find(id).orElseThrow();
        Shown shown = detail.show(reader, id).orElse(null);
        Optional<Person> about = people.byCode(matter.subject());
        long me = reader.actor().person().orElse(0);
        boolean mayRead = shown != null
                || topic.objections() && about.filter(p -> p.id() == me).isPresent();
        return mayRead ? Optional.of(view(reader, topic, matter, shown, about.orElse(null))) : Optional.empty();
    }

    private View view(SignedIn reader, Topic topic, Matter matter, @Nullable Shown shown, @Nullable Person about) {
        long me = reader.actor().person().orElse(0);
        return new View(
                topic,
                matter,
                shown,
                about,
                rounds.of(topic.matter()),
                drafts.of(topic.matter()),
                shown == null ? List.of() : voices(reader, matter, shown),
                notes.of(topic.matter()),
                matter.standing().history().stream()
                        .filter(Act.UseException.class::isInstance)
                        .map(Act.UseException.class::cast)
                        .toList(),
                me == 0 ? List.of() : remarks.late(topic.matter(), me));
    }

    private List<Voice> voices(SignedIn reader, Matter matter, Shown shown) {
        Map<Integer, Remark> known = remarks.of(matter.id());
        boolean handles =
                shown.todo().stream().anyMatch(Todo::mine) || !shown.mayAnswer().isEmpty();
        return matter.standing().opinions().stream()
                .map(opinion -> voice(
                        reader,
                        shown,
                        opinion,
                        known.getOrDefault(opinion.number(), new Remark(opinion.number(), 0, 0, 0, Grade.OPEN, "", "")),
                        handles))
                .toList();
    }

    private Voice voice(SignedIn reader, Shown shown, Opinion opinion, Remark remark, boolean handles) {
        boolean mine = remark.authorId() != 0
                && remark.authorId() == reader.actor().person().orElse(0);
        boolean readable = switch (remark.grade()) {
            case OPEN -> true;
            case NAMED -> mine || handles || reader.has(Power.SUPERVISOR);
            case CONFIDENTIAL -> mine || handles;
        };
        Opinion.Answer answer = opinion.answer();
        boolean open = remark.grade() == Grade.OPEN;
        String author = open
                ? shown.names().getOrDefault(opinion.author(), opinion.author())
                : people.byId(remark.authorId()).map(Person::name).orElse("");
        String reply = answer == null ? "" : open ? answer.reason() : remark.reply();
        return new Voice(
                opinion,
                remark,
                readable ? author : "",
                readable ? (open ? opinion.content() : remark.objection()) : "",
                readable ? reply : "",
                mine,
                !mine && shown.mayAnswer().contains(opinion.number()));
    }
}
