package cn.jiannuo.server.voice;

import static cn.jiannuo.server.voice.Desk.CLERK;
import static cn.jiannuo.server.voice.Desk.repairOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.record.Sequels.Sequel;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.FollowEntries;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.HandIn.HandedIn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 登记簿 (A15): what is reported stands in it by itself, once, with what became of it. */
@ServerTest
class RegisterTest {
    private static final String HOUSEHOLD = "SJ080";

    @Autowired
    ApplicationContext context;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Autowired
    Reaches reaches;

    @Autowired
    FollowEntries follow;

    @Autowired
    WriteEntry write;

    private Ledger register(Desk desk) {
        return desk.within(
                () -> ledgers.find("harmonious-office", "service-register").orElseThrow());
    }

    private List<Entry> register(Desk desk, String reader) {
        Ledger ledger = register(desk);
        return desk.within(() -> entries.find(
                        ledger, reaches.reading(reaches.reader(desk.signedIn(reader)), ledger), Entries.Search.ALL, 50)
                .entries());
    }

    private Sequel sequel(Desk desk, String reader, Entry entry) {
        return desk.within(() -> follow.of(List.of(entry), desk.signedIn(reader)))
                .values()
                .iterator()
                .next()
                .getFirst();
    }

    private static Map<String, String> came(String whose, String from) {
        Map<String, String> typed = new HashMap<>(repairOf(whose, "no"));
        typed.put("came", from);
        return typed;
    }

    @Test
    void what_is_reported_on_the_page_by_telephone_or_at_the_gate_stands_in_the_register_once() throws IOException {
        Desk desk = new Desk(context);
        desk.handIn(HOUSEHOLD, Door.REPAIRS, repairOf("", "no"));
        desk.handIn(CLERK, Door.REPAIRS, came("SJ023", "hotline"));
        desk.handIn(CLERK, Door.REPAIRS, came("SJ074", "gate"));

        List<Entry> all = register(desk, CLERK);
        assertThat(all).hasSize(3);
        assertThat(all).extracting(entry -> entry.cell("person")).containsExactly("SJ074", "SJ023", HOUSEHOLD);
        assertThat(all).extracting(entry -> entry.cell("came")).containsExactly("gate", "hotline", "page");
        assertThat(all.getLast().cell("address")).isEqualTo("二号楼三单元401");
        assertThat(all.getLast().cell("said")).isEqualTo("厨房龙头滴水");
        assertThat(desk.written("service-register")).isEqualTo(desk.written("service-call"));
    }

    @Test
    void everybody_sees_his_own_entry_and_no_other() throws IOException {
        Desk desk = new Desk(context);
        desk.repair(CLERK, HOUSEHOLD, "no");
        desk.repair(CLERK, "SJ023", "no");

        assertThat(register(desk, HOUSEHOLD))
                .extracting(entry -> entry.cell("person"))
                .containsExactly(HOUSEHOLD);
        assertThat(register(desk, "SJ081")).isEmpty();
    }

    @Test
    void an_entry_tells_where_its_case_stands_and_how_it_ended() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.repair(CLERK, HOUSEHOLD, "no");
        Entry entry = register(desk, CLERK).getFirst();

        assertThat(sequel(desk, CLERK, entry))
                .satisfies(one -> assertThat(one.at()).isEqualTo("登记派人"))
                .satisfies(one -> assertThat(one.path()).isEqualTo("/matters/" + matter));
        desk.decide(CLERK, matter, "take", "sent", "");
        assertThat(sequel(desk, CLERK, entry).at()).isEqualTo("上门修好");
        desk.decide(CLERK, matter, "repair", "repaired", "");
        desk.decide(HOUSEHOLD, matter, "confirm", "good", "");
        assertThat(sequel(desk, CLERK, entry))
                .satisfies(one -> assertThat(one.straight()).isTrue())
                .satisfies(one -> assertThat(one.at()).isEqualTo("修好"))
                .satisfies(one -> assertThat(one.ended()).isEqualTo(Desk.MONDAY));
    }

    @Test
    void what_cannot_be_mended_ends_with_its_reason_and_not_without() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.repair(CLERK, HOUSEHOLD, "no");
        Entry entry = register(desk, CLERK).getFirst();
        desk.decide(CLERK, matter, "take", "sent", "");

        assertThat(desk.decide(CLERK, matter, "repair", "cannot-mend", "")).isInstanceOf(Moved.Refused.class);
        assertThat(desk.decide(CLERK, matter, "repair", "cannot-mend", "主管道归供水公司"))
                .isInstanceOf(Moved.Done.class);
        assertThat(sequel(desk, CLERK, entry))
                .satisfies(one -> assertThat(one.straight()).isFalse())
                .satisfies(one -> assertThat(one.at()).isEqualTo("没有修好"))
                .satisfies(one -> assertThat(one.reason()).isEqualTo("主管道归供水公司"));
    }

    @Test
    void the_register_asks_for_the_address_and_nobody_writes_into_it_by_hand() throws IOException {
        Desk desk = new Desk(context);
        Map<String, String> nowhere = new HashMap<>(repairOf(HOUSEHOLD, "no"));
        nowhere.remove("address");

        assertThat(desk.handIn(CLERK, Door.REPAIRS, nowhere))
                .isInstanceOfSatisfying(
                        HandedIn.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> problem.column())
                                .containsExactly("address"));
        Ledger ledger = register(desk);
        Map<String, String> typed =
                Map.of("date", "2026-11-23", "person", HOUSEHOLD, "matter", "water", "address", "二号楼三单元401");
        assertThat(desk.within(() -> write.write(
                        desk.signedIn(CLERK).actor(),
                        ledger,
                        reaches.writing(reaches.reader(desk.signedIn(CLERK)), ledger),
                        Optional.of(CLERK),
                        new WriteEntry.Entry("by-hand", typed, List.of()))))
                .isEqualTo(new Written.FillsItself());
        assertThat(register(desk, CLERK)).isEmpty();
    }
}
