package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A regulation as one page: clause and rule side by side, its figures, and what is left to people.
 *
 * <p>The page stands alone: no other file, no script. It reads on a phone and prints on A4.
 */
public final class HtmlPage {
    private final Prose prose;
    private final List<Pack.Example> examples;
    private final Examples heading;

    private HtmlPage(Prose prose, List<Pack.Example> examples, Examples heading) {
        this.prose = prose;
        this.examples = List.copyOf(examples);
        this.heading = heading;
    }

    /** Whether the examples have been run and hold: only then may the page say so. */
    public enum Examples {
        HOLD("拿例子核对过"),
        NOT_RUN("例子");

        private final String heading;

        Examples(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    /** The page as UTF-8 text of HTML; the same input gives the same bytes. */
    public static String render(Prose prose, List<Pack.Example> examples, Examples run) {
        return new HtmlPage(prose, examples, run).whole();
    }

    private String whole() {
        Regulation regulation = prose.regulation();
        Html head = all(
                new Html(
                        "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                element("title", "《" + regulation.title() + "》 · 践诺"),
                element("style", new Html(css())));
        Html body = all(
                element("a", "跳到正文", "class", "skip", "href", "#main"),
                new Masthead(prose, examples).html(),
                element("div", all(Contents.aside(prose), main()), "class", "wrap book"),
                foot());
        Html page = element("html", all(element("head", head), element("body", body)), "lang", "zh-CN");
        return "<!doctype html>\n" + page.markup() + "\n";
    }

    private Html main() {
        List<Html> sections = new ArrayList<>();
        ClauseSection clauses = new ClauseSection(prose, examples, heading.heading());
        for (Clause.Chapter chapter : prose.regulation().chapters()) {
            List<Html> inner = new ArrayList<>();
            inner.add(element("h2", chapter.title(), "id", chapter.id()));
            chapter.clauses().forEach(clause -> inner.add(clauses.html(clause)));
            sections.add(element("section", all(inner), "class", "sheet chapter"));
        }
        sections.add(JudgementSheet.html(prose));
        sections.add(FigureSheet.html(prose));
        sections.add(SeatSheet.html(prose.regulation()));
        return element("main", all(sections), "id", "main");
    }

    private Html foot() {
        String day = "数字按" + Front.date(prose.day()) + "的值写出。";
        String from = "本页由制度文件生成，改一处条文，两边一起变。原文出处：" + prose.regulation().source();
        return element("footer", element("p", day + from, "class", "wrap"), "class", "foot");
    }

    private static String css() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
