package cn.jiannuo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class ProhibitionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final String SHEETS = "/records/sheets/sheet";
    private static final String COUNTS = "/records/sheets/count";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    private Bureau bureau;

    @BeforeEach
    void found() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/record/forbidden.md")) {
            String pack = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            bureau = new Bureau(context, TODAY, pack);
        }
        bureau.strike();
    }

    private RequestPostProcessor as(String code) {
        return Founding.member(bureau.id, bureau.person(code).person().orElseThrow(), code);
    }

    private String read(String address, String code) throws Exception {
        return web.perform(get(address).with(as(code)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String address, String... pairs) throws Exception {
        var request = post(address).with(as("T03")).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private String published(LocalDate day) throws Exception {
        MockHttpServletResponse answer =
                send(SHEETS, "f.date", TODAY.toString(), "f.item", "经费", "f.published_on", day.toString());
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private long owed() {
        return bureau.one(
                "select count(*) from duty.duty where institution_id = :i and rule = 'unmarked-backfill'", Long.class);
    }

    @Test
    void an_entry_eight_days_late_is_marked_everywhere_and_reported() throws Exception {
        String address = published(TODAY.minusDays(8));
        bureau.strike();

        assertThat(read(SHEETS, "T01")).contains("补记：隔了 8 天");
        assertThat(read(address, "T01")).contains("补记：隔了 8 天", "《公开记录办法》第一条“补记要标明”", "并报工会");
        assertThat(exported()).contains("标注", "补记：隔了 8 天");
        assertThat(owed()).isOne();
        assertThat(bureau.one(
                        "select due::text from duty.duty where institution_id = :i and rule = 'unmarked-backfill'",
                        String.class))
                .isEqualTo(TODAY.plusDays(5).toString());
        assertThat(read("/duties", "T01")).contains("补记要标明");
        assertThat(read("/duties", "T03")).doesNotContain("补记要标明");
    }

    private String exported() throws Exception {
        byte[] sheet = web.perform(get(SHEETS + "/export.xlsx").with(as("T01")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (Table table = Tables.read("公开记录.xlsx", new ByteArrayInputStream(sheet))) {
            return table.header() + table.stream().map(Row::cells).toList().toString();
        }
    }

    @Test
    void exactly_a_week_is_no_backfill() throws Exception {
        String address = published(TODAY.minusDays(7));
        bureau.strike();

        assertThat(read(SHEETS, "T01")).contains("经费").doesNotContain("补记：隔了");
        assertThat(read(address, "T01")).doesNotContain("补记要标明");
        assertThat(owed()).isZero();
    }

    @Test
    void a_correction_is_judged_anew_and_the_first_mark_stays_in_the_history() throws Exception {
        String address = published(TODAY.minusDays(8));
        MockHttpServletResponse answer = send(
                address + "/correction",
                "seen",
                "1",
                "reason",
                "公开日写错了",
                "f.date",
                TODAY.toString(),
                "f.item",
                "经费",
                "f.published_on",
                TODAY.minusDays(2).toString());

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(read(SHEETS, "T01")).doesNotContain("补记：隔了");
        assertThat(read(address, "T01")).contains("公开日写错了", "写下时标上：补记：隔了 8 天");
    }

    @Test
    void what_the_clause_does_not_allow_is_not_entered_and_the_form_says_why() throws Exception {
        MockHttpServletResponse refused =
                send(COUNTS, "f.date", TODAY.toString(), "f.issued", "30", "f.returned", "31");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("《公开记录办法》第二条不允许：收回多于发出，作废重投", "“收回、发出”", "value=\"31\"");
        assertThat(bureau.one("select count(*) from record.event where institution_id = :i", Long.class))
                .isZero();

        assertThat(send(COUNTS, "f.date", TODAY.toString(), "f.issued", "30", "f.returned", "30")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void nobody_reports_what_must_not_happen() {
        ReportEvent report = context.getBean(ReportEvent.class);
        Map<String, String> start = Map.of("kind", "started", "date", TODAY.toString(), "published", "no");

        Reported refused = bureau.within(() -> report.report(bureau.person("T02"), "S-1", start));
        assertThat(refused).isInstanceOf(Reported.Forbidden.class);
        assertThat(((Reported.Forbidden) refused).ban().name()).isEqualTo("没有公布招标结果不得开工");

        Map<String, String> mended = Map.of("kind", "started", "date", TODAY.toString(), "published", "yes");
        assertThat(bureau.within(() -> report.report(bureau.person("T02"), "S-1", mended)))
                .isInstanceOf(Reported.Taken.class);
    }
}
