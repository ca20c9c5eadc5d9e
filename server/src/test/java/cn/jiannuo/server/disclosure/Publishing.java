package cn.jiannuo.server.disclosure;

import cn.jiannuo.server.disclosure.core.CheckItem;
import cn.jiannuo.server.disclosure.core.Declarations;
import cn.jiannuo.server.disclosure.core.Declared;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.PublishItem;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.WriteItem;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** A bureau that publishes: 马骏 (T03) for the office, 陶卫国 (T01) looks at it for the union, 梁文博 (T05) heads 财务科. */
final class Publishing {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 21);

    final Bureau bureau;
    private final WriteItem write;
    private final CheckItem check;
    private final PublishItem publish;
    private final ReadItems reading;
    private final Sight sight;
    private final DutyDetail duties;
    private final Declarations declarations;
    private int reported;

    Publishing(ApplicationContext context) {
        bureau = new Bureau(context, FIRST, pack());
        write = context.getBean(WriteItem.class);
        check = context.getBean(CheckItem.class);
        publish = context.getBean(PublishItem.class);
        reading = context.getBean(ReadItems.class);
        sight = context.getBean(Sight.class);
        duties = context.getBean(DutyDetail.class);
        declarations = context.getBean(Declarations.class);
        bureau.strike();
    }

    private static String pack() {
        try (var in = Publishing.class.getResourceAsStream("/disclosure/board.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignedIn who(String code, Power... more) {
        Set<Power> powers = new java.util.HashSet<>(Set.of(more));
        powers.add(Power.MEMBER);
        return new SignedIn(bureau.person(code), powers);
    }

    /** A list of travellers is made, and the duty to publish it comes up. */
    long travelDuty() {
        return happened("list-made", "batch", "第一批", "travel-list");
    }

    long tenderDuty() {
        return happened("tender-done", "item", "办公楼维修", "tender-result");
    }

    /** Of another regulation, whose office is 财务科 (T05). */
    long worksDuty() {
        bureau.adopt("works", FIRST, Map.of("office", "云岭市统计局/财务科", "union", "云岭市统计局/工会"));
        return happened("works-done", "item", "锅炉房", "works-result");
    }

    private long happened(String kind, String field, String value, String rule) {
        bureau.report("E-" + ++reported, Map.of("kind", kind, "date", FIRST.toString(), field, value));
        bureau.strike();
        return last(rule);
    }

    /** The latest duty of a rule. */
    long last(String rule) {
        return bureau.one(
                "select max(duty_id) from duty.duty where institution_id = :i and rule = '" + rule + "'", Long.class);
    }

    /** September's of 财务科, once October has come. */
    long unitDuty() {
        bureau.strike(LocalDate.of(2026, 10, 8));
        return bureau.one(
                "select min(duty_id) from duty.duty where institution_id = :i and rule = 'unit-affairs' and subject like '%财务科'",
                Long.class);
    }

    static Draft draft(String title, String body) {
        return new Draft(title, body, "", List.of(), 0);
    }

    Outcome begin(String code, long duty, Draft draft) {
        return bureau.within(() -> write.begin(who(code), duty, draft));
    }

    long begun(String code, long duty, Draft draft) {
        return done(begin(code, duty, draft));
    }

    static long done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.item();
        }
        throw new AssertionError(outcome.toString());
    }

    Outcome rewrite(String code, long item, Draft draft) {
        return bureau.within(() -> write.rewrite(who(code), item, draft));
    }

    Outcome correct(String code, long item, String reason) {
        return bureau.within(() -> write.correct(who(code), item, reason));
    }

    Outcome handIn(String code, long item) {
        return bureau.within(() -> check.handIn(who(code), item));
    }

    /** Answers every question; those named with yes. */
    Outcome check(String code, long item, String note, String... found) {
        ReadItems.Open open = open(code, item);
        return bureau.within(() -> check.check(
                who(code),
                item,
                open.edition().revision(),
                Set.copyOf(CheckItem.questions(open.item())),
                Set.of(found),
                note));
    }

    ReadItems.Open open(String code, long item) {
        return bureau.within(() -> reading.open(sight.of(who(code, Power.SUPERVISOR)), item))
                .orElseThrow();
    }

    Outcome publish(String code, long item) {
        return bureau.within(() -> publish.publish(who(code), item));
    }

    Outcome withdraw(String code, long item, String reason) {
        return bureau.within(() -> publish.withdraw(who(code), item, reason));
    }

    /** All the way. */
    long published(String writer, String checker, long duty, Draft draft) {
        long item = begun(writer, duty, draft);
        done(handIn(writer, item));
        done(check(checker, item, ""));
        return done(publish(writer, item));
    }

    boolean sees(Sight.Eyes eyes, long item) {
        return bureau.within(() -> reading.show(eyes, item, java.util.Optional.empty()))
                .isPresent();
    }

    boolean sees(String code, long item) {
        return sees(bureau.within(() -> sight.of(who(code))), item);
    }

    ReadItems.Shown shown(String code, long item, java.util.Optional<Integer> edition) {
        return bureau.within(() -> reading.show(sight.of(who(code)), item, edition))
                .orElseThrow();
    }

    Declared declared(String code, long duty) {
        return bureau.within(() -> declarations.of(duties.show(who(code), duty).orElseThrow()))
                .orElseThrow();
    }

    Item item(long item) {
        return open("T01", item).item();
    }

    String state(long duty) {
        return bureau.one("select state from duty.duty where institution_id = :i and duty_id = " + duty, String.class);
    }
}
