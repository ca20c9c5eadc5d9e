package cn.jiannuo.server.voice;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.journey.HengLing;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.Doorways;
import cn.jiannuo.server.voice.affair.HandIn;
import cn.jiannuo.server.voice.affair.HandIn.HandedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 衡岭市审计局 with its service desk: 岳海燕 takes repairs, 周敏 sits at the union. */
final class Desk {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final String CLERK = "SJ118";
    static final String UNION = "SJ023";

    private static final Map<String, String> FIVE_TYPES = Map.of(
            "committee", "办公室",
            "office", "办公室",
            "organisation-section", "人事教育处/干部科",
            "training", "人事教育处/教育培训科",
            "supervision", "办公室/督查科",
            "research", "办公室/综合科");

    final InstitutionId id;
    final SetClock.Hand clock;
    final HengLing bureau;
    private final ApplicationContext context;
    private int number;

    Desk(ApplicationContext context) throws IOException {
        this.context = context;
        this.clock = context.getBean(SetClock.Hand.class);
        clock.set(MONDAY);
        this.id = Founding.institution(context.getBean(Institutions.class));
        this.bureau = new HengLing(context, id, MONDAY);
        bureau.give(Station.seat("service-centre"), CLERK);
    }

    /** The regulation by which whoever is asked first answers, and ideas are judged. */
    Desk withFiveTypes() throws IOException {
        bureau.adopt(Path.of("five-types/2008-08-01.md"), FIVE_TYPES);
        Map.of("research", "SJ008", "organisation-section", "SJ015", "training", "SJ017", "supervision", "SJ011")
                .forEach((seat, code) -> bureau.give(Station.seat(seat), code));
        bureau.give(Station.seat("director"), "SJ001");
        return this;
    }

    SignedIn signedIn(String code, Power... more) {
        Person person = bureau.person(code);
        Set<Power> powers = new HashSet<>(Set.of(more));
        powers.add(Power.MEMBER);
        return new SignedIn(new Actor.Member(id, person.id(), person.id(), person.name()), powers);
    }

    HandedIn handIn(String by, Door door, Map<String, String> typed) {
        String kind =
                within(() -> context.getBean(Doorways.class).of(door).getFirst().kind());
        return handIn(by, door, kind, typed);
    }

    HandedIn handIn(String by, Door door, String kind, Map<String, String> typed) {
        HandedIn handed = within(() -> context.getBean(HandIn.class)
                .handIn(
                        signedIn(by),
                        context.getBean(Doorways.class).of(door, kind).orElseThrow(),
                        "case-" + ++number,
                        typed));
        if (handed instanceof HandedIn.Taken taken) {
            within(() -> context.getBean(Matters.class).begin(taken.reference()));
        }
        return handed;
    }

    /** Number of the matter a case became. */
    long begun(String by, Door door, Map<String, String> typed) {
        HandedIn handed = handIn(by, door, typed);
        if (!(handed instanceof HandedIn.Taken taken)) {
            throw new AssertionError(handed.toString());
        }
        return within(() -> context.getBean(Matters.class).ofEvent(taken.reference()))
                .getFirst()
                .id();
    }

    long repair(String by, String whose, String urgent) {
        return begun(by, Door.REPAIRS, repairOf(whose, urgent));
    }

    static Map<String, String> repairOf(String whose, String urgent) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "person", whose, "matter", "water", "urgent", urgent, "address", "二号楼三单元401", "detail", "厨房龙头滴水"));
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    Moved decide(String by, long matter, String step, String outcome, String reason) {
        return within(() -> context.getBean(Matters.class)
                .act(signedIn(by).actor(), matter, new Deed.Decide(step, outcome, reason)));
    }

    Moved withdraw(String by, long matter, String reason) {
        return within(
                () -> context.getBean(Matters.class).act(signedIn(by).actor(), matter, new Deed.Withdraw(reason)));
    }

    /** How many events or entries of a kind there are. */
    long written(String kind) {
        return within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("select count(*) from record.latest where institution_id = :i and kind = :kind")
                        .param("i", id.value())
                        .param("kind", kind)
                        .query(Long.class)
                        .single()));
    }

    Matter matter(long id) {
        return within(() -> context.getBean(Matters.class).find(id).orElseThrow());
    }

    AffairList.Found list(String reader, Door door) {
        return list(signedIn(reader), door, AffairList.Standing.ALL, "");
    }

    AffairList.Found list(SignedIn reader, Door door, AffairList.Standing standing, String text) {
        return within(() -> context.getBean(AffairList.class)
                .find(reader, new AffairList.Search(door, standing, text, "", 0, false)));
    }

    <T> T within(Supplier<T> work) {
        return Tenancy.within(id, work::get);
    }

    /** Sentences somebody was told. */
    List<String> told(String code) {
        return within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("select words_key from notification.notice where institution_id = :i and person_id = :p "
                                + "order by notice_id")
                        .param("i", id.value())
                        .param("p", bureau.person(code).id())
                        .query(String.class)
                        .list()));
    }
}
