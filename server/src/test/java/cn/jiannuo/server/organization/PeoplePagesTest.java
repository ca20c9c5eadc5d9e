package cn.jiannuo.server.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class PeoplePagesTest {
    @Autowired
    Institutions institutions;

    @Autowired
    ImportRoster rosters;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    RosterSnapshot snapshot;

    @Autowired
    MockMvc web;

    private InstitutionId institution;
    private Bureau bureau;

    @BeforeEach
    void found() {
        institution = Founding.institution(institutions);
        bureau = new Bureau(institution, rosters, people).founded();
    }

    private RequestPostProcessor as(String code, Power... powers) {
        return Founding.member(institution, bureau.id(code), bureau.person(code).name(), powers);
    }

    private String page(String address, RequestPostProcessor reader) throws Exception {
        return web.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String upload(String csv) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "花名册.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(
                web.perform(multipart("/roster/uploads").file(file).with(csrf()).with(as("B01", Power.PERSONNEL)))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    @Test
    void the_list_finds_narrows_and_says_when_nobody_is_found() throws Exception {
        assertThat(page("/people", as("B04"))).contains("冯正平", "梁文博", "6 人");
        assertThat(page("/people?q=梁", as("B04"))).contains("梁文博").doesNotContain("冯正平</a>");
        assertThat(page("/people?unit=统计局/工会&sort=NAME", as("B04")))
                .contains("陶卫国")
                .doesNotContain("梁文博");
        assertThat(page("/people?q=100%25", as("B04"))).contains("没有找到这样的人");
    }

    @Test
    void birth_date_and_the_like_are_seen_by_the_person_and_personnel_only() throws Exception {
        assertThat(page("/people/B04", as("B05")))
                .contains("周敏", "干事", "只有本人和人事看得到")
                .doesNotContain("1990年7月9日", "女职工");
        assertThat(page("/people/B04", as("B04"))).contains("1990年7月9日", "女职工");
        assertThat(page("/people/B04", as("B05", Power.PERSONNEL))).contains("1990年7月9日");
        assertThat(page("/people/B04", as("B05", Power.SUPERVISOR))).doesNotContain("1990年7月9日");
    }

    @Test
    void the_chart_shows_heads_and_headcounts_and_each_unit_has_a_page() throws Exception {
        assertThat(page("/units", as("B04"))).contains("统计局", "梁文博", "6 人");
        long census = bureau.in(() -> units.byPath("统计局/普查科").orElseThrow().id());
        assertThat(page("/units/" + census, as("B04"))).contains("赵桂芳").doesNotContain("安排人");
        assertThat(page("/units/" + census, as("B04", Power.PERSONNEL))).contains("安排人");
        web.perform(get("/units/999999999").with(as("B04"))).andExpect(status().isNotFound());
    }

    @Test
    void history_tells_who_joined_and_who_heads_what() throws Exception {
        assertThat(page("/people/history?q=梁文博", as("B04"))).contains("梁文博进入花名册", "梁文博负责普查科");
    }

    @Test
    void somebody_who_will_be_away_hands_over_and_takes_back() throws Exception {
        web.perform(post("/people/away")
                        .param("colleague", "赵桂芳")
                        .param("first", "2026-11-23")
                        .param("last", "2026-11-25")
                        .param("reason", "出差")
                        .with(csrf())
                        .with(as("B05")))
                .andExpect(redirectedUrl("/people/away"));
        String mine = page("/people/away", as("B05"));
        assertThat(mine).contains("托给赵桂芳", "出差", "普查科负责人");
        assertThat(page("/people/away", as("B06"))).contains("梁文博托给您");
        assertThat(page("/people/B05", as("B01"))).contains("11月23日至11月25日不在");

        String id = mine.replaceAll("(?s).*/people/away/(\\d+)/end.*", "$1");
        web.perform(post("/people/away/" + id + "/end").with(csrf()).with(as("B04")))
                .andExpect(flash().attribute("notice", refused()));
        web.perform(post("/people/away/" + id + "/end").with(csrf()).with(as("B05")))
                .andExpect(flash().attribute("notice", done()));
        assertThat(page("/people/away", as("B05"))).contains("提前结束");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_why() throws Exception {
        var result = web.perform(post("/people/away")
                        .param("colleague", "王小明")
                        .param("first", "2026-11-23")
                        .param("last", "2026-11-25")
                        .with(csrf())
                        .with(as("B05")))
                .andExpect(flash().attribute("notice", refused()))
                .andReturn();
        web.perform(get("/people/away")
                        .with(as("B05"))
                        .cookie(result.getResponse().getCookies()))
                .andExpect(content().string(containsString("value=\"王小明\"")));
    }

    private static Matcher<Object> refused() {
        return hasToString(containsString("refused=true"));
    }

    private static Matcher<Object> done() {
        return hasToString(containsString("refused=false"));
    }

    @Test
    void personnel_names_somebody_and_ends_it() throws Exception {
        RequestPostProcessor personnel = as("B02", Power.PERSONNEL);
        web.perform(post("/seats/give")
                        .param("station", "leader:统计局/普查科")
                        .param("person", "何建平 B02")
                        .param("how", "holder")
                        .param("from", "2026-11-01")
                        .param("last", "")
                        .with(csrf())
                        .with(personnel))
                .andExpect(redirectedUrl("/seats?show=LEADER"));
        String leaders = page("/seats?show=LEADER", personnel);
        assertThat(leaders).contains("何建平");
        String id = leaders.replaceAll("(?s).*/seats/holdings/(\\d+)/end.*", "$1");
        web.perform(post("/seats/holdings/" + id + "/end")
                        .param("from", "2026-11-23")
                        .param("show", "LEADER")
                        .with(csrf())
                        .with(personnel))
                .andExpect(flash().attribute("notice", done()));
        assertThat(page("/people/history?q=普查科", personnel)).contains("何建平不再分管普查科");
        web.perform(get("/seats/give?station=nonsense").with(personnel)).andExpect(status().isNotFound());
    }

    @Test
    void heads_are_named_for_all_units_that_have_none_at_once() throws Exception {
        RequestPostProcessor personnel = as("B01", Power.PERSONNEL);
        bureau.imports(Bureau.ROSTER.replace("unit-head", ""));
        long union = bureau.in(() -> units.byPath("统计局/工会").orElseThrow().id());
        long census = bureau.in(() -> units.byPath("统计局/普查科").orElseThrow().id());
        assertThat(page("/seats/heads", personnel)).contains("有 3 个单位", "梁文博", "陶卫国");

        web.perform(post("/seats/heads")
                        .param("from", "2026-11-23")
                        .param("unit-" + union, "B04")
                        .param("unit-" + census, "B01")
                        .with(csrf())
                        .with(personnel))
                .andExpect(redirectedUrl("/seats?show=HEAD"))
                .andExpect(flash().attribute("notice", hasToString(containsString("1 个单位"))));

        assertThat(page("/units/" + union, personnel)).contains("周敏");
        assertThat(page("/seats/heads", personnel))
                .as("B01 is not in that unit and heads nothing of it")
                .contains("有 2 个单位");
        web.perform(get("/seats/heads").with(as("B04"))).andExpect(status().isForbidden());
    }

    @Test
    void an_import_is_looked_at_mended_and_confirmed() throws Exception {
        RequestPostProcessor personnel = as("B01", Power.PERSONNEL);
        String wrong = upload(Bureau.ROSTER.replace("1990-07-09", "1990-02-30"));
        assertThat(page(wrong, personnel)).contains("1 处要改", "1990-02-30", "出生日期");
        assertThat(page(wrong + "/errors.csv", personnel)).contains("5,出生日期,1990-02-30");

        String right = upload(Bureau.ROSTER.replace("统计局/普查科,一级科员", "统计局/工会,干事"));
        String changes = page(right, personnel);
        assertThat(changes).contains("调动的人", "赵桂芳", "改动的内容");
        web.perform(post(right + "/confirm").param("version", "1").with(csrf()).with(personnel))
                .andExpect(redirectedUrl("/roster"));

        assertThat(page("/people/B06", personnel)).contains("调到：工会 干事");
        assertThat(page("/roster", personnel)).contains("花名册.csv", "调动 1 人");
        web.perform(get(right).with(personnel)).andExpect(redirectedUrl("/roster"));
    }

    @Test
    void what_was_seen_before_somebody_else_imported_cannot_be_confirmed() throws Exception {
        RequestPostProcessor personnel = as("B01", Power.PERSONNEL);
        String mine = upload(Bureau.ROSTER.replace("干事", "副主席"));
        bureau.imports(Bureau.ROSTER.replace("一级科员", "副科长"));

        web.perform(post(mine + "/confirm").param("version", "1").with(csrf()).with(personnel))
                .andExpect(redirectedUrl(mine))
                .andExpect(flash().attribute("notice", refused()));
        assertThat(page(mine, personnel)).as("compared anew").contains("副主席", "副科长");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roster/export.csv", "/roster/export.xlsx"})
    void what_is_exported_and_imported_again_changes_nothing(String address) throws Exception {
        String odd =
                Bureau.ROSTER.replace("干事", "=干事").replace(",群体\n", ",群体,爱好\n").replace(",women\n", ",women,+乒乓球\n");
        assertThat(bureau.imports(odd)).isEqualTo(new Outcome.Done(2));
        byte[] exported = web.perform(get(address).with(as("B01", Power.PERSONNEL)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        long version = bureau.in(() -> snapshot.version());

        Outcome outcome = bureau.in(() -> rosters.importAtOnce(bureau.actor(), address, exported));

        assertThat(outcome).isEqualTo(new Outcome.Done(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/seats",
                "/seats/give?station=head:统计局",
                "/roster",
                "/roster/uploads/1",
                "/roster/export.csv",
                "/roster/export.xlsx",
                "/roster/uploads/1/errors.csv"
            })
    void only_personnel_opens_the_pages_of_seats_and_the_roster(String address) throws Exception {
        for (Power power : List.of(Power.SUPERVISOR, Power.REGULATION_OFFICER)) {
            web.perform(get(address).with(as("B04", power))).andExpect(status().isForbidden());
        }
        for (Power power :
                List.of(Power.SYSTEM_ADMINISTRATOR, Power.SECURITY_ADMINISTRATOR, Power.AUDIT_ADMINISTRATOR)) {
            web.perform(get(address).with(Founding.administrator(institution, power)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/seats/give",
                "/seats/holdings/1/end",
                "/roster/uploads",
                "/roster/uploads/1/confirm",
                "/roster/uploads/1/give-up"
            })
    void only_personnel_changes_seats_and_the_roster(String address) throws Exception {
        web.perform(post(address).with(csrf()).with(as("B04"))).andExpect(status().isForbidden());
        // a forged form
        web.perform(post(address).with(as("B04", Power.PERSONNEL))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/people/B04", "/people/history", "/people/away", "/units"})
    void administrators_see_no_people(String address) throws Exception {
        for (Power power :
                List.of(Power.SYSTEM_ADMINISTRATOR, Power.SECURITY_ADMINISTRATOR, Power.AUDIT_ADMINISTRATOR)) {
            web.perform(get(address).with(Founding.administrator(institution, power)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void another_institution_finds_none_of_our_people_and_uploads() throws Exception {
        String upload = upload(Bureau.ROSTER.replace("干事", "副主席"));
        InstitutionId other = Founding.institution(institutions);
        RequestPostProcessor stranger = Founding.member(other, 1, "外人", Power.PERSONNEL);

        web.perform(get("/people/B04").with(stranger)).andExpect(status().isNotFound());
        assertThat(page("/people", stranger)).doesNotContain("周敏");
        web.perform(get(upload).with(stranger)).andExpect(redirectedUrl("/roster"));
        web.perform(post(upload + "/give-up").with(csrf()).with(stranger));
        assertThat(page(upload, as("B01", Power.PERSONNEL))).contains("副主席");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "en"})
    void every_page_speaks_the_other_languages(String language) throws Exception {
        RequestPostProcessor personnel = as("B01", Power.PERSONNEL);
        String wrong = upload(Bureau.ROSTER.replace("1990-07-09", "1990-02-30"));
        String right = upload(Bureau.ROSTER.replace("统计局/普查科,一级科员", "统计局/工会,干事"));
        for (String address : List.of(
                "/people",
                "/people/B05",
                "/people/history",
                "/people/away",
                "/units",
                "/seats",
                "/seats?show=HEAD",
                "/seats/give?station=head:统计局",
                "/roster",
                wrong,
                right)) {
            web.perform(get(address).header("Accept-Language", language).with(personnel))
                    .andExpect(status().isOk());
        }
    }
}
