package cn.jiannuo.server.disclosure;

import static cn.jiannuo.server.disclosure.Publishing.draft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.ObjectionWindows;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is published with time for objections opens that time on the day it is published. */
@ServerTest
class ObjectionWindowTest {
    private static final LocalDate POSTED = LocalDate.of(2026, 9, 22);

    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectionWindows windows;

    @Autowired
    Matters matters;

    private Publishing house;

    @BeforeEach
    void found() {
        house = new Publishing(context);
    }

    private long happened(String kind, Map<String, String> cells, String rule) {
        Map<String, String> all = new java.util.HashMap<>(cells);
        all.put("kind", kind);
        all.put("date", Publishing.FIRST.toString());
        house.bureau.report("O-1", all);
        house.bureau.strike();
        return house.last(rule);
    }

    private Optional<ObjectionWindows.Hearing> hearing(long item) {
        Item it = house.shown("T04", item, Optional.empty()).item();
        return house.bureau.within(() -> windows.of(it));
    }

    private long posted(long duty, String title) {
        house.bureau.strike(POSTED);
        long item = house.published("T03", "T01", duty, draft(title, "公示三个工作日"));
        house.bureau.strike();
        return item;
    }

    @Test
    void a_list_opens_its_time_when_it_is_posted_and_the_procedure_of_its_clause_hears_objections() {
        long item =
                posted(happened("honours-named", Map.of("unit", "云岭市统计局/财务科", "batch", "上半年"), "honours-list"), "表扬名单");
        ObjectionWindows.Hearing open = hearing(item).orElseThrow();
        assertThat(open.until()).isEqualTo(LocalDate.of(2026, 9, 28));
        assertThat(open.page()).startsWith("/deliberations/");
        Matter matter = matter(item);
        assertThat(matter.event()).containsEntry("batch", "上半年");

        Moved early = act("T01", matter.id(), new Deed.Decide("settle", "sound", ""));
        assertThat(early).isInstanceOf(Moved.Refused.class);
        house.bureau.strike(LocalDate.of(2026, 9, 29));
        assertThat(hearing(item).orElseThrow().until()).isNull();
        assertThat(act("T01", matter.id(), new Deed.Decide("settle", "sound", "")))
                .isInstanceOf(Moved.Done.class);
        assertThat(hearing(item).orElseThrow().ended()).isEqualTo("settled");
    }

    private Matter matter(long item) {
        return house.bureau
                .within(() -> matters.ofEvent(ObjectionWindows.reference(item)))
                .getFirst();
    }

    private Moved act(String code, long matter, Deed deed) {
        return house.bureau.within(() -> matters.act(house.bureau.person(code), matter, deed));
    }

    @Test
    void a_correction_does_not_open_it_again() {
        long item =
                posted(happened("honours-named", Map.of("unit", "云岭市统计局/财务科", "batch", "上半年"), "honours-list"), "表扬名单");
        Publishing.done(house.correct("T03", item, "写错一个字"));
        Publishing.done(house.handIn("T03", item));
        Publishing.done(house.check("T03", item, ""));
        Publishing.done(house.publish("T03", item));
        house.bureau.strike();
        assertThat(house.bureau.within(() -> matters.ofEvent(ObjectionWindows.reference(item))))
                .hasSize(1);
    }

    @Test
    void a_nomination_is_heard_from_the_day_its_notice_is_posted() {
        long duty = happened("nominated", Map.of("person", "T05", "position", "财务科科长"), "nomination-notice");
        List<Matter> begun = house.bureau.within(() -> matters.ofEvent("O-1"));
        assertThat(begun).hasSize(1);
        assertThat(begun.getFirst().standing().active("publicise")).isEmpty();

        long item = posted(duty, "任前公示：梁文博");
        assertThat(hearing(item).orElseThrow().until()).isEqualTo(LocalDate.of(2026, 9, 28));
        assertThat(hearing(item).orElseThrow().name()).isEqualTo("任职提名");
    }

    @Test
    void what_has_no_time_for_objections_opens_none() {
        long item = house.published("T03", "T01", house.tenderDuty(), draft("招标结果", "中标单位"));
        assertThat(hearing(item)).isEmpty();
    }
}
