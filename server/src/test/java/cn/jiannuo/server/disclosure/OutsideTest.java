package cn.jiannuo.server.disclosure;

import static cn.jiannuo.server.disclosure.Publishing.done;
import static cn.jiannuo.server.disclosure.Publishing.draft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.ItemDocument;
import cn.jiannuo.server.disclosure.core.Tenders;
import cn.jiannuo.server.record.Happenings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people outside read of tenders, what is sent on as a document, and what is entered by publishing. */
@ServerTest
class OutsideTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Tenders tenders;

    @Autowired
    Happenings happenings;

    private Publishing house;

    @BeforeEach
    void found() {
        house = new Publishing(context);
    }

    private void bid(String reference, String project, String price, String publishedOn) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "kind", "bids",
                "date", "2026-03-02",
                "project", project,
                "bidders", "甲公司;乙公司",
                "winner", "乙公司",
                "budget", "860000",
                "price", price));
        if (!publishedOn.isEmpty()) {
            cells.put("published_on", publishedOn);
        }
        house.bureau.report(reference, cells);
    }

    private Tenders.Outside outside(int year) {
        return house.bureau.within(() -> tenders.outside(year)).orElseThrow();
    }

    @Test
    void people_outside_read_only_of_tenders_whose_results_are_out() {
        bid("B-1", "门厅翻修", "812000", "2026-03-06");
        bid("B-2", "还没公布的", "800000", "");
        assertThat(outside(2026).year().tenders())
                .extracting(Tenders.Tender::project)
                .containsExactly("门厅翻修");
        assertThat(outside(2026).reported()).isEmpty();
    }

    @Test
    void the_years_total_is_the_one_that_was_reported() {
        house.bureau.report(
                "Y-1",
                Map.of(
                        "kind",
                        "bids-year",
                        "date",
                        "2026-09-21",
                        "year",
                        "2025",
                        "tenders",
                        "99",
                        "saved",
                        "11988000"));
        assertThat(outside(2025).reported()).contains(new Tenders.Total(99, 1_198_800_000));
        assertThat(outside(2026).reported()).isEmpty();
    }

    @Test
    void a_document_has_the_page_the_fonts_and_the_order_of_an_official_one() throws IOException {
        Draft draft = new Draft("办公楼维修招标结果", "一、项目\n办公楼维修，三家单位投标。", "项目\t预算\n办公楼维修\t1,200,000", List.of(), 0);
        long item = house.published("T03", "T01", house.tenderDuty(), draft);
        byte[] bytes =
                ItemDocument.of("云岭市统计局", house.shown("T04", item, Optional.empty()), List.of("附件", "公开依据：《公开办法》第三条"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();
            assertThat(texts)
                    .containsExactly(
                            "云岭市统计局", "办公楼维修招标结果", "一、项目", "办公楼维修，三家单位投标。", "云岭市统计局", "2026年9月21日", "公开依据：《公开办法》第三条");
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("1,200,000");
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW().toString()).isEqualTo("11970");
            assertThat(section.getPgMar().getTop().toString()).isEqualTo("2109");
            XWPFParagraph line = document.getParagraphs().stream()
                    .filter(one -> one.getText().startsWith("办公楼维修，"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getRuns().getFirst().getFontFamily()).isEqualTo("仿宋_GB2312");
            assertThat(line.getSpacingBetween()).isEqualTo(28.8);
        }
    }

    @Test
    void a_document_holds_no_more_than_its_reader_may_see() throws IOException {
        house.bureau.report(
                "J-1",
                Map.of(
                        "kind", "bonus-settled",
                        "date", Publishing.FIRST.toString(),
                        "unit", "云岭市统计局/财务科",
                        "pay_date", "2026-09-24"));
        house.bureau.strike();
        Draft bonus = new Draft("九月奖金", "按得分分配", "工号\t应得\nT04\t3,120\nT05\t3,040", List.of(), 0);
        long item = house.published("T05", "T01", house.last("pay-distribution"), bonus);
        byte[] bytes = ItemDocument.of("云岭市统计局", house.shown("T04", item, Optional.empty()), List.of("附件", "公开依据"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables().getFirst().getText())
                    .contains("3,120")
                    .doesNotContain("3,040", "T05");
        }
    }

    @Test
    void publishing_enters_the_standard_sheet_once() {
        long item = house.published("T03", "T01", house.tenderDuty(), draft("办公楼维修招标结果", "三家单位投标"));
        Map<String, String> sheet = sheet(item);
        assertThat(sheet)
                .containsEntry("item", "办公楼维修招标结果")
                .containsEntry("form", "单位网站")
                .containsEntry("time_limit", "2026-09-24")
                .containsEntry("published_on", "2026-09-21")
                .containsEntry("procedure", "马骏起草，陶卫国审核");
        done(house.correct("T03", item, "漏写一家"));
        done(house.handIn("T03", item));
        done(house.check("T01", item, ""));
        done(house.publish("T03", item));
        assertThat(sheet(item)).isEqualTo(sheet);
    }

    private Map<String, String> sheet(long item) {
        return house.bureau
                .within(() -> happenings.reported("open-sheet-" + item))
                .getFirst()
                .cells();
    }
}
