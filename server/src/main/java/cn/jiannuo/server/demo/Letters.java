package cn.jiannuo.server.demo;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.Channels;
import cn.jiannuo.server.voice.core.Draft;
import cn.jiannuo.server.voice.core.EveryDay;
import cn.jiannuo.server.voice.core.FollowLetter;
import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.LetterClass;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.WorkOnLetter;
import cn.jiannuo.server.voice.core.WriteLetter;
import cn.jiannuo.server.voice.vault.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The letters of the year: written, handed on, answered, found wanting; through the same use cases as anybody's. */
@Component
@Profile("demo")
class Letters {
    /** Everybody's mailbox in the demonstration, as everybody has the same password. */
    static final String PASSPHRASE = "衡岭演示用的信箱口令人人都知道";

    private static final List<String> WITH_MAILBOX = List.of("SJ001", "SJ023", "SJ014", "SJ007", "SJ028");

    private final Channels channels;
    private final SetUpMailbox mailboxes;
    private final WriteLetter write;
    private final Register register;
    private final TakeStep steps;
    private final WorkOnLetter work;
    private final FollowLetter follow;
    private final EveryDay everyDay;
    private final People people;
    private final Map<LocalDate, List<Runnable>> later = new HashMap<>();
    private final Map<String, Reader> open = new HashMap<>();

    Letters(
            Channels channels,
            SetUpMailbox mailboxes,
            WriteLetter write,
            Register register,
            TakeStep steps,
            WorkOnLetter work,
            FollowLetter follow,
            EveryDay everyDay,
            People people) {
        this.channels = channels;
        this.mailboxes = mailboxes;
        this.write = write;
        this.register = register;
        this.steps = steps;
        this.work = work;
        this.follow = follow;
        this.everyDay = everyDay;
        this.people = people;
    }

    /**
     * A letter as somebody wrote it, and what became of it.
     *
     * @param daysAgo from today
     * @param answeredBy code of who answers, or empty while nobody has
     * @param published as everybody reads it, or empty
     */
    private record Story(
            int daysAgo, Grade grade, String topic, String text, String answeredBy, String answer, String published) {
        /** As letters.txt has it: how long ago, grade, topic and who answers; below, the letter, the answer, what is published. */
        static Story of(String[] about, List<String> lines) {
            return new Story(
                    Integer.parseInt(about[0]),
                    Grade.valueOf(about[1].toUpperCase(Locale.ROOT)),
                    about[2],
                    lines.getFirst(),
                    about.length > 3 ? about[3] : "",
                    lines.size() > 1 ? lines.get(1) : "",
                    lines.size() > 2 ? lines.get(2) : "");
        }
    }

    private static final List<Story> STORIES = Texts.of("letters.txt").entrySet().stream()
            .map(one -> Story.of(one.getKey().split(" "), one.getValue()))
            .toList();

    /** Before the year begins: the ways of writing, the keepers, the mailboxes. */
    void open(InstitutionId id, LocalDate today) {
        Actor founder = new Actor.Administrator(id, 1, "系统初装");
        channels.open(founder, "director-letter", LetterClass.HELP, 1, true);
        channels.open(founder, "misconduct-tip", LetterClass.REPORT, 2, true);
        channels.keepers(founder, "discipline", "union");
        WITH_MAILBOX.forEach(code -> setUp(member(id, code)));
        STORIES.forEach(story -> on(today.minusDays(story.daysAgo()), () -> tell(id, today, story)));
    }

    private void setUp(Actor.Member who) {
        if (mailboxes.setUp(who, PASSPHRASE) instanceof Acted.Refused refused) {
            throw new IllegalStateException("a mailbox of the demonstration was refused: " + refused);
        }
    }

    private void on(LocalDate day, Runnable what) {
        later.computeIfAbsent(day, d -> new ArrayList<>()).add(what);
    }

    /** What happens on a day, in the evening. */
    void live(LocalDate day) {
        List<Runnable> today = later.remove(day);
        if (today != null) {
            List.copyOf(today).forEach(Runnable::run);
            everyDay.strike();
        }
    }

    private void tell(InstitutionId id, LocalDate today, Story story) {
        Optional<Long> sender = story.grade() == Grade.ANONYMOUS
                ? Optional.empty()
                : Optional.of(person("SJ080").id());
        Draft draft =
                new Draft("director-letter", story.grade(), story.topic(), story.text(), "", List.of(), sender, true);
        if (!(write.write(draft) instanceof WriteLetter.Written.Kept kept)) {
            throw new IllegalStateException("a letter of the demonstration was refused: " + story.text());
        }
        if (!story.answeredBy().isEmpty()) {
            LocalDate wrote = today.minusDays(story.daysAgo());
            on(wrote.plusDays(3), () -> step(id, "SJ001", newest(id), "hand-over", "请看看怎么解决"));
            on(wrote.plusDays(9), () -> answer(id, story, kept.receipt()));
        }
    }

    private void answer(InstitutionId id, Story story, Receipt receipt) {
        long letter = newest(id);
        step(id, story.answeredBy(), letter, "answered", story.answer());
        if (!story.published().isEmpty()) {
            work.publish(reader(id, story.answeredBy()), letter, story.published());
        }
        follow.rate(receipt, Letter.Rating.SATISFIED, "");
    }

    private void step(InstitutionId id, String code, long letter, String outcome, String text) {
        Reader reader = reader(id, code);
        TakeStep.Turn turn = steps.turn(reader, letter).orElseThrow();
        if (steps.take(reader, letter, turn.step(), outcome, text) instanceof Acted.Refused refused) {
            throw new IllegalStateException("a step of a letter was refused: " + refused);
        }
    }

    private long newest(InstitutionId id) {
        return register.find(member(id, "SJ001").personId(), new Register.Search("", true, "", 0))
                .letters()
                .getFirst()
                .id();
    }

    /** Unlocking takes its time, on purpose; whoever answers keeps the mailbox open. */
    private Reader reader(InstitutionId id, String code) {
        return open.computeIfAbsent(
                id + " " + code,
                who -> mailboxes.unlock(member(id, code), PASSPHRASE).orElseThrow());
    }

    private Person person(String code) {
        return people.byCode(code).orElseThrow();
    }

    private Actor.Member member(InstitutionId id, String code) {
        Person person = person(code);
        return new Actor.Member(id, person.id(), person.id(), person.name());
    }
}
