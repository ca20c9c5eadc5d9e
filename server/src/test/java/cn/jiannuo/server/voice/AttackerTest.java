package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.audit.AuditChain;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.voice.core.Draft;
import cn.jiannuo.server.voice.core.Grade;
import cn.jiannuo.server.voice.core.WorkOnLetter;
import cn.jiannuo.server.voice.core.WriteLetter.Written;
import cn.jiannuo.server.voice.paper.Paper;
import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Reads everything the server leaves behind, with the database superuser's rights, and looks for the letter and its sender. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class AttackerTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String TEXT = "三月那次出差的住宿费是两个人分着报的";
    private static final String FILE = "住宿发票合影.txt";
    private static final String INSIDE = "发票号码零四七一九二";
    private static final String ADDRESS = "10.77.13.201";
    private static final String BROWSER = "Mozilla/5.0 (HuaweiP60-unique)";
    private static final String COOKIE = "c29tZWJvZHktd2hvLWlzLXNpZ25lZC1pbg";

    @Autowired
    ApplicationContext context;

    @Autowired
    Institutions institutions;

    @Autowired
    MockMvc web;

    @Autowired
    WorkOnLetter work;

    @Value("${spring.datasource.url}")
    String url;

    private House house() {
        return new House(context, institutions.found("attack-" + NEXT.incrementAndGet(), House.BUREAU, "8600 1234"));
    }

    /** What was told before the letter has its seal: nothing of it changes while the letter is written. */
    private void settle(House house) {
        context.getBean(AuditChain.class).verify(house.institution().id());
    }

    /** Every row of every table of ours, as a superuser reads it; bytes in hexadecimal, as a dump has them. */
    private Set<String> everything() throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Connection root = DriverManager.getConnection(
                        url, "postgres", TestDatabase.server().password());
                Statement statement = root.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery("select quote_ident(n.nspname) || '.' || quote_ident(c.relname) "
                            + "from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                            + "where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("voice.letter", "audit.entry", "record.event", "identity.spring_session");
            for (String table : tables) {
                try (ResultSet all = statement.executeQuery("select t::text from " + table + " t")) {
                    while (all.next()) {
                        rows.add(table + " " + all.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    /** The ways in which a word may stand in a dump or a log. */
    private static List<String> traces(String word) {
        List<String> traces = new ArrayList<>(List.of(word));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, Charset.forName("GB18030"))) {
            traces.add(HexFormat.of().formatHex(word.getBytes(charset)));
        }
        StringBuilder escaped = new StringBuilder();
        word.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
        traces.add(escaped.toString());
        traces.add(java.util.Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)));
        return traces;
    }

    private static void hasNot(Iterable<String> where, String... words) {
        for (String word : words) {
            for (String trace : traces(word)) {
                assertThat(where).as(word).noneMatch(line -> line.contains(trace));
            }
        }
    }

    private static String receipt(MockHttpServletResponse page) throws Exception {
        String html = page.getContentAsString(StandardCharsets.UTF_8);
        int at = html.indexOf("data-copy aria");
        return html.substring(html.indexOf('>', at) + 1, html.indexOf("</p>", at))
                .replace("<br>", " ");
    }

    private MockHttpServletResponse writeAnonymously(House house) throws Exception {
        return web.perform(multipart("/letters/" + house.institution().code())
                        .file(new MockMultipartFile(
                                "papers", FILE, "text/plain", INSIDE.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "director-letter")
                        .param("topic", "work")
                        .param("text", TEXT)
                        .param("about", "程晓雯")
                        .param("batch", "false")
                        .cookie(new Cookie("SESSION", COOKIE))
                        .header("User-Agent", BROWSER)
                        .header("Referer", "http://oa.hengling.example/mail?from=SJ080")
                        .with(request -> {
                            request.setRemoteAddr(ADDRESS);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void an_anonymous_letter_leaves_neither_text_nor_file_nor_sender_in_any_table_or_log(CapturedOutput output)
            throws Exception {
        House house = house();
        settle(house);
        Set<String> before = everything();

        MockHttpServletResponse page = writeAnonymously(house);
        assertThat(page.getStatus()).as(page.getContentAsString()).isEqualTo(200);
        String code = receipt(page);
        web.perform(post("/letters/" + house.institution().code() + "/follow")
                        .param("receipt", code)
                        .header("User-Agent", BROWSER))
                .andReturn();

        Set<String> left = everything();
        left.removeAll(before);
        assertThat(left).as("the letter is there").anyMatch(row -> row.startsWith("voice.letter "));
        hasNot(left, TEXT, TEXT.substring(4, 12), FILE, "住宿发票", INSIDE, "程晓雯", ADDRESS, BROWSER, COOKIE, "SJ080");
        hasNot(left, code, code.replace(" ", ""));
        hasNot(output.toString().lines().toList(), TEXT, FILE, INSIDE, ADDRESS, BROWSER, COOKIE, code);
        assertThat(left)
                .as("no hour stands anywhere")
                .noneMatch(row -> row.contains("09:00") || row.contains("01:00:00"));
        assertThat(left)
                .as("neither audit nor event nor session")
                .noneMatch(row -> row.startsWith("audit.") || row.startsWith("record.") || row.startsWith("identity."));
    }

    @Test
    void no_page_of_the_anonymous_way_gives_a_cookie_or_remembers_the_one_it_is_sent() throws Exception {
        House house = house();
        String code = house.institution().code();
        for (String path : List.of(
                "/letters", "/letters/" + code, "/letters/" + code + "/follow", "/letters/" + code + "/proof")) {
            MockHttpServletResponse page = web.perform(
                            get(path).cookie(new Cookie("SESSION", COOKIE), new Cookie("language", "en")))
                    .andReturn()
                    .getResponse();
            assertThat(page.getStatus()).as(path).isIn(200, 302);
            assertThat(page.getHeaders("Set-Cookie")).as(path).isEmpty();
            assertThat(page.getHeader("Cache-Control")).as(path).contains("no-store");
            assertThat(page.getHeader("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
        MockHttpServletResponse sent = writeAnonymously(house);
        assertThat(sent.getHeaders("Set-Cookie")).isEmpty();
        assertThat(sent.getContentAsString()).doesNotContain(COOKIE).doesNotContain(TEXT);
    }

    @Test
    void the_name_of_a_confidential_letter_and_of_a_named_one_stands_nowhere_either(CapturedOutput output)
            throws Exception {
        House house = house();
        long person = house.person("SJ080");
        settle(house);
        Set<String> before = everything();
        assertThat(before).as("what stands in the open is found").anyMatch(row -> row.contains("赵桂芳"));

        house.confidential(TEXT, "SJ080");
        house.write(new Draft(
                "director-letter",
                Grade.NAMED,
                "life",
                TEXT,
                "",
                List.of(new Paper(FILE, INSIDE.getBytes(StandardCharsets.UTF_8))),
                Optional.of(person),
                false));

        Set<String> left = everything();
        left.removeAll(before);
        hasNot(left, TEXT, FILE, INSIDE, "赵桂芳", "SJ080");
        assertThat(left).noneMatch(row -> row.matches(".*[(,]" + person + "[,)].*"));
        hasNot(output.toString().lines().toList(), TEXT, "赵桂芳");
    }

    @Test
    void what_is_answered_stands_nowhere_in_the_open() throws Exception {
        House house = house();
        Written.Kept kept = house.anonymous(TEXT);
        long letter = house.letters("SJ001").getFirst().id();
        String answer = "经查住宿费已由财务处收回";
        house.within(() -> work.answer(house.reader("SJ001"), letter, answer));

        hasNot(everything(), answer, TEXT, kept.receipt().text());
    }
}
