package cn.jiannuo.server.disclosure;

import static cn.jiannuo.server.disclosure.Publishing.done;
import static cn.jiannuo.server.disclosure.Publishing.draft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.disclosure.core.Board;
import cn.jiannuo.server.disclosure.core.Catalogue;
import cn.jiannuo.server.disclosure.core.Composing;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.FourThings;
import cn.jiannuo.server.disclosure.core.Item.Stage;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.Reach;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.Sheets;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.disclosure.core.Subscriptions;
import cn.jiannuo.server.disclosure.core.Tenders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a duty to what everybody may read, and who may not. */
@ServerTest
class DisclosureTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Board board;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    ReadItems reading;

    @Autowired
    FourThings things;

    @Autowired
    Composing composing;

    @Autowired
    Tenders tenders;

    @Autowired
    Sight sight;

    private Publishing house;

    @BeforeEach
    void found() {
        house = new Publishing(context);
    }

    private static String why(Outcome outcome) {
        return outcome instanceof Outcome.No no ? no.why() : "done";
    }

    private Board.Found find(String code, String text) {
        return house.bureau.within(
                () -> board.find(sight.of(house.who(code)), new Board.Search(text, OptionalLong.empty(), false, 0)));
    }

    @Test
    void publishing_completes_the_duty_it_comes_from() {
        long duty = house.tenderDuty();
        long item = house.begun("T03", duty, draft("办公楼维修招标结果", "中标单位：云岭建工，节约 12.6 万元"));
        assertThat(house.state(duty)).isEqualTo("OPEN");
        assertThat(house.sees("T03", item)).isFalse();

        done(house.handIn("T03", item));
        assertThat(why(house.publish("T03", item))).isEqualTo("not-cleared");
        done(house.check("T01", item, ""));
        assertThat(house.state(duty)).isEqualTo("OPEN");

        done(house.publish("T03", item));
        assertThat(house.state(duty)).isEqualTo("KEPT");
        assertThat(house.shown("T04", item, Optional.empty()).edition().title()).isEqualTo("办公楼维修招标结果");
        assertThat(house.bureau.one(
                        "select note from duty.part where institution_id = :i and duty_id = " + duty, String.class))
                .isEqualTo("办公楼维修招标结果");
    }

    @Test
    void whoever_wrote_it_does_not_check_it_where_the_regulation_keeps_something_back() {
        long item = house.begun("T03", house.tenderDuty(), draft("招标结果", "中标单位"));
        done(house.handIn("T03", item));
        assertThat(why(house.check("T03", item, ""))).isEqualTo("own-draft");
        assertThat(why(house.check("T04", item, ""))).isEqualTo("not-checker");
        assertThat(house.open("T03", item).edition().stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void where_nothing_is_kept_back_the_writer_answers_himself() {
        long item = house.begun("T03", house.travelDuty(), draft("第一批名单", "赵桂芳等十人"));
        done(house.handIn("T03", item));
        done(house.check("T03", item, ""));
        done(house.publish("T03", item));
        assertThat(house.sees("T04", item)).isTrue();
    }

    @Test
    void what_must_be_kept_back_sends_it_back_with_the_place() {
        long item = house.begun("T03", house.tenderDuty(), draft("招标结果", "未中标单位报价 31 万元"));
        done(house.handIn("T03", item));
        assertThat(why(house.check("T01", item, "", "商业秘密"))).isEqualTo("no-place");
        done(house.check("T01", item, "第一句写了未中标单位的报价", "商业秘密"));

        ReadItems.Open open = house.open("T03", item);
        assertThat(open.edition().stage()).isEqualTo(Stage.RETURNED);
        assertThat(open.answers()).anyMatch(answer -> answer.question().equals("商业秘密") && answer.found());
        assertThat(why(house.publish("T03", item))).isEqualTo("not-cleared");
    }

    @Test
    void what_is_written_again_is_checked_again() {
        long item = house.begun("T03", house.tenderDuty(), draft("招标结果", "中标单位：云岭建工"));
        done(house.handIn("T03", item));
        done(house.check("T01", item, ""));
        int revision = house.open("T03", item).edition().revision();
        done(house.rewrite("T03", item, new Draft("招标结果", "另加一句", "", List.of(), revision)));

        assertThat(why(house.publish("T03", item))).isEqualTo("not-cleared");
        assertThat(why(house.rewrite("T03", item, new Draft("招标结果", "旧页面上写的", "", List.of(), revision))))
                .isEqualTo("changed-meanwhile");
        assertThat(house.open("T03", item).edition().body()).isEqualTo("另加一句");
    }

    @Test
    void nobody_else_writes_it() {
        long duty = house.tenderDuty();
        assertThat(why(house.begin("T04", duty, draft("我来写", "写了")))).isEqualTo("unknown");
        long item = house.begun("T03", duty, draft("招标结果", "中标单位"));
        assertThat(why(house.rewrite("T04", item, draft("改了", "改了")))).isEqualTo("not-yours");
        assertThat(why(house.handIn("T04", item))).isEqualTo("not-yours");
        assertThat(why(house.publish("T04", item))).isEqualTo("not-yours");
    }

    @Test
    void two_who_begin_at_once_write_one_item() throws Exception {
        long duty = house.tenderDuty();
        Callable<Outcome> begin = () -> house.begin("T03", duty, draft("招标结果", "中标单位"));
        List<String> outcomes;
        try (var both = Executors.newFixedThreadPool(2)) {
            outcomes = both.invokeAll(List.of(begin, begin)).stream()
                    .map(future -> why(future.resultNow()))
                    .sorted()
                    .toList();
        }
        assertThat(outcomes).containsExactly("begun-meanwhile", "done");
    }

    @Test
    void a_correction_is_another_edition_and_the_one_before_stays() {
        long duty = house.tenderDuty();
        long item = house.published("T03", "T01", duty, draft("招标结果", "节约 12.6 万元"));
        assertThat(why(house.correct("T03", item, " "))).isEqualTo("no-reason");
        assertThat(why(house.correct("T04", item, "数字不对"))).isEqualTo("not-yours");
        done(house.correct("T03", item, "节约数算错了"));
        done(house.rewrite("T03", item, new Draft("招标结果", "节约 11.6 万元", "", List.of(), 1)));
        assertThat(house.shown("T04", item, Optional.empty()).edition().body()).isEqualTo("节约 12.6 万元");
        done(house.handIn("T03", item));
        done(house.check("T01", item, ""));
        done(house.publish("T03", item));

        ReadItems.Shown now = house.shown("T04", item, Optional.empty());
        assertThat(now.edition().body()).isEqualTo("节约 11.6 万元");
        assertThat(now.edition().reason()).isEqualTo("节约数算错了");
        assertThat(now.editions()).hasSize(2);
        assertThat(house.shown("T04", item, Optional.of(1)).edition().body()).isEqualTo("节约 12.6 万元");
        assertThat(find("T04", "11.6").total()).isEqualTo(1);
        assertThat(find("T04", "12.6").total()).isZero();
    }

    @Test
    void what_is_withdrawn_leaves_its_reason_and_nothing_else() {
        Draft.File file = new Draft.File("结果.txt", "中标单位：云岭建工".getBytes(StandardCharsets.UTF_8));
        long item = house.published("T03", "T01", house.tenderDuty(), new Draft("招标结果", "中标单位", "", List.of(file), 0));
        long handed =
                house.shown("T04", item, Optional.empty()).files().getFirst().id();
        assertThat(file(handed, item)).isPresent();
        assertThat(why(house.withdraw("T04", item, "不想看到"))).isEqualTo("not-yours");
        assertThat(why(house.withdraw("T01", item, ""))).isEqualTo("no-reason");
        done(house.withdraw("T01", item, "投诉还在查"));

        assertThat(house.shown("T04", item, Optional.empty()).item().withdrawnWhy())
                .isEqualTo("投诉还在查");
        assertThat(file(handed, item)).isEmpty();
        assertThat(find("T04", "").total()).isZero();
    }

    private Optional<ReadItems.Content> file(long file, long item) {
        return house.bureau.within(() -> reading.file(sight.of(house.who("T04")), item, 1, file));
    }

    @Test
    void each_sees_what_is_for_him() {
        long ofUnit = house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        long ofHouse = house.begun("T03", house.travelDuty(), draft("第一批名单", "十人"));
        done(house.handIn("T03", ofHouse));
        done(house.check("T03", ofHouse, ""));
        done(house.publish("T03", ofHouse));
        long ofAll = house.published("T03", "T01", house.tenderDuty(), draft("招标结果", "中标单位"));

        assertThat(house.sees("T04", ofUnit)).as("of the unit").isTrue();
        assertThat(house.sees("T01", ofUnit)).as("supervises").isTrue();
        assertThat(house.sees("T02", ofUnit)).as("of another unit").isFalse();
        assertThat(house.sees("T02", ofHouse)).isTrue();
        assertThat(house.sees(Sight.STRANGER, ofHouse)).isFalse();
        assertThat(house.sees(Sight.STRANGER, ofAll)).isTrue();
        assertThat(find("T04", "").rows()).extracting(Board.Row::id).containsExactly(ofAll, ofHouse, ofUnit);
        assertThat(find("T02", "奖金").rows()).isEmpty();
        assertThat(find("T04", "奖金").rows()).hasSize(1);
    }

    @Test
    void a_search_finds_the_short_word_in_the_long_one_and_the_exact_word_first() {
        long shortened = house.published("T03", "T03", house.travelDuty(), draft("疗养院探望", "去疗养院探望两位老同志"));
        long whole = house.published("T03", "T03", house.travelDuty(), draft("疗休养名单", "第一批疗休养共十人"));
        assertThat(find("T04", "疗养").rows()).extracting(Board.Row::id).containsExactly(shortened, whole);
        assertThat(find("T04", "疗休养").rows()).extracting(Board.Row::id).containsExactly(whole);
        assertThat(find("T04", "疗养 十人").rows()).extracting(Board.Row::id).containsExactly(whole);
        assertThat(find("T04", "院").rows()).extracting(Board.Row::id).containsExactly(shortened);
        assertThat(find("T04", "招标").rows()).isEmpty();
    }

    @Test
    void a_file_dressed_as_another_is_not_taken() {
        Draft.File program = new Draft.File("结果.pdf", new byte[] {'M', 'Z', 0, 1, 2});
        Outcome outcome = house.begin("T03", house.tenderDuty(), new Draft("招标结果", "见附件", "", List.of(program), 0));
        assertThat(why(outcome)).isEqualTo("file-dressed-up");
    }

    @Test
    void a_table_is_taken_as_a_spreadsheet_gives_it() {
        String table =
                Sheets.pasted("项目\t预算\t中标价\n办公楼维修\t\"1,200,000\"\t1074000\n").orElseThrow();
        assertThat(Sheets.lines(table))
                .containsExactly(List.of("项目", "预算", "中标价"), List.of("办公楼维修", "1,200,000", "1074000"));
        assertThat(Sheets.isNumber("1,200,000")).isTrue();
        assertThat(Sheets.isNumber("办公楼维修")).isFalse();
        assertThat(Sheets.read("x.xlsx", new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
    }

    @Test
    void whoever_asked_is_told_and_only_of_what_he_may_see() {
        for (String code : List.of("T02", "T04")) {
            long person = house.bureau.person(code).person().orElseThrow();
            house.bureau.within(() -> {
                subscriptions.subscribe(person, Subscriptions.EVERYTHING, true);
                return true;
            });
        }
        house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        assertThat(house.bureau.all(
                        "select p.code from notification.notice n join organization.person p on p.institution_id = n.institution_id"
                                + " and p.person_id = n.person_id where n.institution_id = :i and n.words_key = 'disclosure.notice.published'",
                        String.class))
                .containsExactly("T04");
    }

    @Test
    void whoever_it_is_published_for_is_told_without_having_asked() {
        house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        assertThat(toldOf("财务科九月奖金分配")).contains("T04").doesNotContain("T01", "T02", "T05");
        house.published("T03", "T01", house.tenderDuty(), draft("办公楼维修招标结果", "中标单位"));
        assertThat(toldOf("办公楼维修招标结果")).contains("T01", "T02", "T04", "T05").doesNotContain("T03");
    }

    private List<String> toldOf(String title) {
        return house.bureau.all(
                "select p.code from notification.notice n join organization.person p on p.institution_id = n.institution_id"
                        + " and p.person_id = n.person_id where n.institution_id = :i and n.gaps[2] = '" + title + "'",
                String.class);
    }

    @Test
    void the_catalogue_is_what_the_rules_say_level_by_level() {
        List<Catalogue.Level> levels = house.bureau.within(() -> catalogue.levels());
        assertThat(levels).extracting(Catalogue.Level::level).containsExactly(1, 2);
        assertThat(levels.get(0).entries())
                .extracting(Catalogue.Entry::name)
                .containsExactly("疗休养名单公开", "招标结果公布", "上年招投标汇总公布", "季度通报", "奖金先公开后发放", "公示表扬名单", "任前公示");
        assertThat(levels.get(1).entries())
                .extracting(Catalogue.Entry::name)
                .containsExactly("科室月度公开", "奖金先公开后发放", "公示表扬名单");
        assertThat(levels.get(1).entries().getFirst().reach()).isEqualTo(Reach.UNIT);
    }

    @Test
    void nobody_sees_what_is_entered_about_another() {
        for (String code : List.of("T04", "T05")) {
            house.bureau.report(
                    "N-" + code,
                    Map.of(
                            "kind",
                            "performance-note",
                            "date",
                            Publishing.FIRST.toString(),
                            "person",
                            code,
                            "month",
                            "2026年9月",
                            "result",
                            code + "得九十四分"));
        }
        house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        assertThat(results("T04")).containsExactly("2026年9月", "T04得九十四分");
        // the head of the unit reads of himself alone on this page too
        assertThat(results("T05")).containsExactly("2026年9月", "T05得九十四分");
        assertThat(results("T01")).isEmpty();
    }

    private List<String> results(String code) {
        return house.bureau.within(() -> things.of(sight.of(house.who(code)))).own().stream()
                .flatMap(own -> own.cells().stream())
                .map(FourThings.Cell::text)
                .toList();
    }

    @Test
    void the_years_tenders_are_added_up_from_the_ledger() {
        bid("B-1", "2026-03-02", "门厅翻修", "860000", "812000");
        bid("B-2", "2026-09-01", "办公楼维修", "1200000", "1074000");
        bid("B-3", "2025-09-01", "去年的", "500000", "400000");
        Tenders.Year year =
                house.bureau.within(() -> tenders.of(house.who("T04"), 2026)).orElseThrow();
        assertThat(year.tenders()).hasSize(2);
        assertThat(year.saved()).isEqualTo(17_400_000);
        assertThat(year.tenders().getFirst().bidders()).containsExactly("甲公司", "乙公司");
    }

    private void bid(String reference, String day, String project, String budget, String price) {
        house.bureau.report(
                reference,
                Map.of(
                        "kind", "bids",
                        "date", day,
                        "project", project,
                        "bidders", "甲公司;乙公司",
                        "winner", "乙公司",
                        "budget", budget,
                        "price", price));
    }

    @Test
    void a_quarterly_notification_begins_with_what_everybody_may_see_of_the_quarter() {
        long ofUnit = house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        house.published("T03", "T01", house.tenderDuty(), draft("办公楼维修招标结果", "中标单位"));
        var declared = house.declared("T03", house.last("quarterly-word"));

        assertThat(declared.tellsOfEverything()).isTrue();
        assertThat(declared.period().name()).isEqualTo("2026年第四季度");
        List<String> lines =
                house.bureau.within(() -> composing.gather(declared.period()).published());
        assertThat(lines).contains("10月8日公开“办公楼维修招标结果”。");
        assertThat(String.join("", lines)).doesNotContain("奖金");
        assertThat(house.sees("T04", ofUnit)).isTrue();
    }
}
