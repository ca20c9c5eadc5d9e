package cn.jiannuo.rulebook.explain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlPageTest {
    private static final String HOSTILE = """
            ---
            regulation: sample
            title: 样例<script>alert(1)</script>办法
            issuer: 样例"单位" & 其他
            version: 2026年版
            in-force: 2026-01-01
            source: {document: 《样例》, date: 2026-01-01}
            questions-to: hr
            seats: {hr: 人事<b>处</b>}
            ---
            # 样例

            ## 第一章　总则 {#general}

            ### 第一条　看望 {#visits}
            数字要 1 &lt; 2，不许 &lt;img src=x onerror=alert(1)&gt;。

            ```rule
            duty: visit
            name: 看望<img src=x>的人
            every: year
            who: hr
            due: on 12-31
            note: "\\"><script>alert(2)</script>"
            ```
            """;

    @Test
    void nothing_a_pack_says_becomes_markup() {
        String page = Sample.of("2026-01-01.md", HOSTILE).html();
        assertThat(page)
                .contains(
                        "样例&lt;script&gt;alert(1)&lt;/script&gt;办法", "看望&lt;img src=x&gt;的人", "人事&lt;b&gt;处&lt;/b&gt;")
                .doesNotContain("<script", "<img", "<b>处");
    }

    @Test
    void the_page_stands_alone() {
        String page = Sample.ofTheRepository("harmonious-office", "2008-01-25").html();
        assertThat(page).doesNotContainPattern("(?i)<script|<link|<img|<iframe|src=|https?:|url\\(|@import|style=\"");
    }

    @Test
    void the_page_is_well_formed() {
        String page = Sample.ofTheRepository("open-affairs", "2006-03-01").html();
        String xml = page.replaceFirst("<!doctype html>", "").replaceAll("(<meta[^>]*)>", "$1/>");
        assertThatCode(() -> DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    @Test
    void every_link_leads_somewhere_on_the_page_and_no_place_is_named_twice() {
        String page = Sample.ofTheRepository("recuperation-and-condolence", "2018-04-24")
                .html();
        List<String> places = found("id=\"([^\"]*)\"", page);
        assertThat(places).doesNotHaveDuplicates();
        assertThat(found("href=\"#([^\"]*)\"", page))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(places).contains(target));
    }

    @Test
    void every_clause_and_every_rule_is_on_the_page() {
        Sample sample = Sample.ofTheRepository("look-back", "2009-06-19");
        String page = sample.html();
        sample.pack().regulation().clauses().forEach(clause -> assertThat(page).contains("id=\"" + clause.id() + "\""));
        sample.prose().sentences().forEach(sentence -> assertThat(page).contains("<h4>" + sentence.name() + "</h4>"));
    }

    @Test
    void people_read_no_english_on_the_page() {
        String page = Sample.ofTheRepository("five-types", "2008-08-01").html();
        String text = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&[a-z]+;|&#39;", " ");
        assertThat(text).doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void the_page_does_not_claim_that_examples_were_run_when_they_were_not() {
        Sample sample = Sample.ofTheRepository("harmonious-office", "2008-01-25");
        assertThat(sample.html()).contains("拿例子核对过");
        assertThat(HtmlPage.render(sample.prose(), sample.pack().examples(), HtmlPage.Examples.NOT_RUN))
                .doesNotContain("核对过");
    }

    @Test
    void the_same_pack_gives_the_same_page() {
        assertThat(Sample.ofTheRepository("look-back", "2009-06-19").html())
                .isEqualTo(Sample.ofTheRepository("look-back", "2009-06-19").html());
    }

    private static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
