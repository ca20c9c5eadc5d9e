package cn.jiannuo.server.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.SetClock;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class RegulationPagesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final MockMvcTester mvc;
    private final Office office;
    private final InstitutionId id;

    RegulationPagesTest(@Autowired ApplicationContext context, @Autowired MockMvcTester mvc) {
        this.mvc = mvc;
        this.office = new Office(context);
        this.id = office.found();
        context.getBean(SetClock.Hand.class).set(LocalDate.of(2026, 11, 23));
    }

    private MvcTestResult get(InstitutionId reader, String address, Power... powers) {
        return mvc.get()
                .uri(address)
                .with(Founding.member(reader, 7, "周敏", powers))
                .exchange();
    }

    private MvcTestResult post(String address, Power power, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(Founding.member(id, 7, "周敏", power))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void an_empty_library_says_what_to_do_first() {
        assertThat(get(id, "/regulations", Power.REGULATION_OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("制度库还是空的", "先上传一部制度的文本", "/regulations/upload");
        assertThat(get(id, "/regulations")).bodyText().doesNotContain("/regulations/upload");
    }

    @Test
    void the_library_tells_what_is_in_force_what_comes_and_what_waits() {
        office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);
        office.inForce(id, Office.text(NEW_YEAR).replace("version: 试行", "version: 正式"), LocalDate.of(2027, 1, 1));
        office.upload(id, Office.text(NEW_YEAR).replace("version: 试行", "version: 修订"));

        assertThat(get(id, "/regulations"))
                .bodyText()
                .contains("现在有 1 部制度在施行", "2026年1月1日起施行", "正式，2027年1月1日起施行", "修订，还没有采用");
    }

    @Test
    void a_word_finds_a_clause_that_puts_a_character_between() {
        office.upload(id, Office.shipped("recuperation-and-condolence/2018-04-24.md"));

        assertThat(get(id, "/regulations?words=疗养")).bodyText().contains("<mark>疗休养</mark>", "<mark>疗养</mark>");
        assertThat(get(id, "/regulations?words=太空船")).bodyText().contains("没有一条说到“太空船”");
    }

    @Test
    void clause_and_rule_stand_side_by_side_with_figures_seats_and_examples() {
        office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);

        assertThat(get(id, "/regulations/tea"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "工会为在职职工每人备一份茶点",
                        "发春节茶点",
                        "href=\"#figure-tea-days\"",
                        "拿 5 个例子核对过",
                        "云岭市统计局/工会",
                        "周敏采用试行，2026年1月1日起施行");
    }

    @Test
    void a_figure_of_ones_own_is_marked_with_its_document() {
        String hash = office.upload(id, Office.text(NEW_YEAR));
        office.adopt(
                id,
                new Adopting(
                        hash,
                        NEW_YEAR,
                        Office.seats(),
                        List.of(new Adopting.Typed("tea-cap", "80", "2026-07-01", "云统〔2026〕12号"))));

        assertThat(get(id, "/regulations/tea")).bodyText().contains("80 元", "本单位的数", "云统〔2026〕12号", "50 元");
    }

    @Test
    void two_versions_differ_word_by_word() {
        String old = office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);
        String now = office.upload(
                id, Office.text(NEW_YEAR).replace("每份不超过五十元", "每份不超过六十元").replace("version: 试行", "version: 修订"));

        assertThat(get(id, "/regulations/tea/differences?from=" + old + "&to=" + now))
                .hasStatusOk()
                .bodyText()
                .contains("<del>五</del><ins>六</ins>", "条文 1 处");
    }

    @Test
    void a_refused_adoption_keeps_what_was_typed_and_names_what_is_missing() {
        String hash = office.upload(id, Office.text(NEW_YEAR));

        MvcTestResult page = post(
                "/regulations/tea/adoption",
                Power.REGULATION_OFFICER,
                "version",
                hash,
                "from",
                "2027-01-01",
                "seat.office",
                "办公室",
                "figure.tea-cap.value",
                "很多");

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("有 1 个席位还没有定由谁来当：工会", "“每份茶点金额”填“很多”不行", "value=\"很多\"", "value=\"办公室\"");
    }

    @Test
    void a_unit_may_be_written_by_its_name() {
        String hash = office.upload(id, Office.text(NEW_YEAR));

        assertThat(post(
                        "/regulations/tea/adoption",
                        Power.REGULATION_OFFICER,
                        "version",
                        hash,
                        "from",
                        "2026-12-01",
                        "seat.office",
                        "办公室",
                        "seat.union",
                        "工会"))
                .hasStatus(303);
        assertThat(get(id, "/regulations/tea")).bodyText().contains("云岭市统计局/工会", "2026年12月1日起施行，还没到");
    }

    @Test
    void suspending_and_repealing_are_on_record_with_their_reasons() {
        office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);

        assertThat(post(
                        "/regulations/tea/suspension",
                        Power.REGULATION_OFFICER,
                        "first",
                        "2026-11-23",
                        "last",
                        "2026-12-10",
                        "reason",
                        "防汛",
                        "seen",
                        "1"))
                .hasStatus(303);
        assertThat(get(id, "/regulations/tea")).bodyText().contains("暂停执行：防汛");
        assertThat(get(id, "/regulations")).bodyText().contains("暂停执行，到2026年12月10日");
        assertThat(post(
                        "/regulations/tea/repeal",
                        Power.REGULATION_OFFICER,
                        "first",
                        "2026-12-20",
                        "reason",
                        "云统〔2026〕30号",
                        "seen",
                        "1"))
                .hasStatusOk()
                .bodyText()
                .contains("周敏在", "刚对这部制度作了决定", "云统〔2026〕30号");
        assertThat(post(
                        "/regulations/tea/repeal",
                        Power.REGULATION_OFFICER,
                        "first",
                        "2026-12-20",
                        "reason",
                        "云统〔2026〕30号",
                        "seen",
                        "2"))
                .hasStatus(303);
    }

    @Test
    void who_is_no_regulation_officer_reads_and_decides_nothing() {
        String hash = office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);

        assertThat(get(id, "/regulations/tea")).hasStatusOk().bodyText().doesNotContain("采用这一版");
        for (String address : List.of("/adoption", "/simulation", "/suspension", "/repeal")) {
            assertThat(get(id, "/regulations/tea" + address)).as(address).hasStatus(403);
            assertThat(post("/regulations/tea" + address, Power.SUPERVISOR, "version", hash))
                    .as(address)
                    .hasStatus(403);
        }
    }

    @Test
    void another_institution_finds_no_such_regulation() {
        String hash = office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);
        InstitutionId other = office.found();

        assertThat(get(other, "/regulations/tea")).hasStatus(404);
        assertThat(get(other, "/regulations/tea/versions/" + hash)).hasStatus(404);
        assertThat(get(other, "/regulations/tea/versions/" + hash + "/text")).hasStatus(404);
    }

    @Test
    void every_page_speaks_english_and_traditional_chinese_too() {
        String hash = office.inForce(id, Office.text(NEW_YEAR), NEW_YEAR);

        for (String address : List.of(
                "/regulations?words=茶点",
                "/regulations/upload",
                "/regulations/tea",
                "/regulations/tea/differences?from=" + hash + "&to=" + hash,
                "/regulations/tea/simulation",
                "/regulations/tea/adoption",
                "/regulations/tea/suspension",
                "/regulations/tea/repeal")) {
            for (String language : List.of("en", "zh-TW")) {
                assertThat(mvc.get()
                                .uri(address)
                                .header("Accept-Language", language)
                                .with(Founding.member(id, 7, "周敏", Power.REGULATION_OFFICER)))
                        .as(address + " " + language)
                        .hasStatusOk();
            }
        }
    }
}
