package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.Refusal;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.deliberation.core.Remarks.Grade;
import cn.jiannuo.server.deliberation.core.Remarks.Remark;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterView;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提意见: on a paragraph or on the whole; an objection in a public notice is nobody's to read but those who handle it. */
@Service
public class GiveOpinion {
    /** Characters at most. */
    static final int LONGEST = 5000;

    /** What the matter keeps of an objection, whose text stands in our own table. */
    static final String NOT_FOR_ALL = "（只给经办的人看）";

    private static final SecureRandom SOURCE = new SecureRandom();
    private static final int PSEUDONYM = 12;

    private final Matters matters;
    private final MatterDetail detail;
    private final Hearings hearings;
    private final Topics topics;
    private final Drafts drafts;
    private final Remarks remarks;

    GiveOpinion(
            Matters matters, MatterDetail detail, Hearings hearings, Topics topics, Drafts drafts, Remarks remarks) {
        this.matters = matters;
        this.detail = detail;
        this.hearings = hearings;
        this.topics = topics;
        this.drafts = drafts;
        this.remarks = remarks;
    }

    /**
     * An opinion.
     *
     * @param version of the text the author has before him, 0 where there is none
     * @param paragraph 0 for the whole
     * @param inConfidence whether only those who handle an objection learn the name
     */
    public record Opinion(String step, int version, int paragraph, String content, boolean inConfidence) {}

    @Transactional
    public Heard give(SignedIn reader, long matter, Opinion said) {
        String content = PlainText.of(said.content());
        if (content.isEmpty()) {
            return new Heard.Wrong("nothing-said");
        }
        if (content.length() > LONGEST) {
            return new Heard.Wrong("long-opinion", content.length(), LONGEST);
        }
        long author = reader.actor().person().orElse(0);
        Step step = matters.find(matter)
                .flatMap(hearings::of)
                .flatMap(hearing -> hearing.step(said.step()))
                .orElse(null);
        Collects collects = step == null ? null : step.collects();
        if (collects == null
                || author == 0
                || topics.find(matter).isEmpty()
                || detail.show(reader, matter).isEmpty()) {
            return new Heard.No(new Why.Unknown());
        }
        boolean objection = collects.what() == Collects.What.OBJECTIONS;
        Grade grade = !objection ? Grade.OPEN : said.inConfidence() ? Grade.CONFIDENTIAL : Grade.NAMED;
        return switch (speak(reader, matter, said.step(), objection ? NOT_FOR_ALL : content, grade)) {
            case Moved.Refused refused -> refused(refused.why(), matter, said, author, content);
            case Moved.Done done -> {
                remarks.add(matter, remark(matter, number(done), said, author, grade, objection ? content : ""));
                yield new Heard.Done();
            }
        };
    }

    private Moved speak(SignedIn reader, long matter, String step, String content, Grade grade) {
        if (grade != Grade.CONFIDENTIAL) {
            return matters.act(reader.actor(), matter, new Deed.Speak(step, content));
        }
        boolean asked = detail.show(reader, matter).stream()
                .flatMap(shown -> shown.todo().stream())
                .filter(todo -> todo.step().id().equals(step))
                .allMatch(MatterView.Todo::speak);
        if (!asked) {
            return matters.act(reader.actor(), matter, new Deed.Speak(step, content));
        }
        // neither the matter nor its log learns who it was
        byte[] bytes = new byte[PSEUDONYM];
        SOURCE.nextBytes(bytes);
        return matters.actFor(
                new Actor.Stranger(Tenancy.current(), ""),
                matter,
                "",
                "@" + HexFormat.of().formatHex(bytes),
                new Deed.Speak(step, content));
    }

    private Heard refused(Why why, long matter, Opinion said, long author, String content) {
        boolean closed = why instanceof Why.ByProcedure no
                && (no.refusal() instanceof Refusal.CollectionClosed
                        || no.refusal() instanceof Refusal.StepNotActive
                        || no.refusal() instanceof Refusal.MatterEnded);
        if (!closed) {
            return new Heard.No(why);
        }
        remarks.tooLate(matter, said.step(), said.paragraph(), author, content);
        return new Heard.TooLate();
    }

    private static int number(Moved.Done done) {
        return done.facts().stream()
                .filter(Fact.OpinionReceived.class::isInstance)
                .map(fact -> ((Fact.OpinionReceived) fact).number())
                .findFirst()
                .orElseThrow();
    }

    /** A paragraph that the text does not have is the whole: somebody changed the address by hand. */
    private Remark remark(long matter, int number, Opinion said, long author, Grade grade, String objection) {
        List<Drafts.Draft> all = drafts.of(matter);
        Optional<Drafts.Draft> text =
                all.stream().filter(draft -> draft.version() == said.version()).findFirst();
        boolean there = text.filter(draft -> said.paragraph() >= 1
                        && said.paragraph() <= draft.paragraphs().size())
                .isPresent();
        return new Remark(
                number,
                text.map(Drafts.Draft::version).orElse(0),
                there ? said.paragraph() : 0,
                author,
                grade,
                objection,
                "");
    }
}
