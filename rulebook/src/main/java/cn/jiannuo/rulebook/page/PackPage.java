package cn.jiannuo.rulebook.page;

import cn.jiannuo.rulebook.explain.Judgement;
import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.explain.Wording;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Clause.Chapter;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Writes a pack as one HTML page without anything outside of it: clause on the left, what the system does on the right. */
public final class PackPage {
    private final Prose prose;
    private final List<ExampleText> examples;
    private final StringBuilder html = new StringBuilder(64_000);

    /** @param examples the pack's examples, to be shown under their clauses */
    public PackPage(Prose prose, List<ExampleText> examples) {
        this.prose = prose;
        this.examples = List.copyOf(examples);
    }

    /**
     * An example case as the page shows it.
     *
     * @param clause id of the clause it stands under
     * @param title what happens
     * @param result what comes of it, in Chinese
     */
    public record ExampleText(String clause, String title, String result) {}

    public String write() {
        Regulation regulation = prose.regulation();
        html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape("《" + regulation.title() + "》"))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">跳到正文</a>\n");
        head(regulation);
        html.append("<div class=\"book\">\n");
        contents(regulation);
        html.append("<main id=\"main\">\n");
        regulation.chapters().forEach(this::chapter);
        figures(regulation);
        html.append("</main>\n</div>\n<footer><p>条文是本制度的正文，右边由规则生成；两边不一致时以条文为准，请告诉起草单位。</p>");
        html.append("<p>文件校验码 <code>")
                .append(regulation.hash(), 0, 16)
                .append("</code></p></footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PackPage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(Regulation regulation) {
        html.append("<header><h1>")
                .append(escape(regulation.title()))
                .append(" <span>")
                .append(escape(regulation.version()))
                .append("</span></h1>\n<p>")
                .append(escape(regulation.issuer()))
                .append("　")
                .append(day(regulation.inForce()))
                .append("起施行　条文 ")
                .append(regulation.clauses().size())
                .append(" 条，规则 ")
                .append(regulation.rules().size())
                .append(" 条，数额 ")
                .append(regulation.figures().size())
                .append(" 个，例子 ")
                .append(examples.size())
                .append(" 个</p>\n");
        if (!regulation.source().isEmpty()) {
            html.append("<p class=\"source\">")
                    .append(escape(regulation.source()))
                    .append("</p>\n");
        }
        html.append("</header>\n");
    }

    private void contents(Regulation regulation) {
        html.append("<nav aria-label=\"目录\"><h2>目录</h2>\n");
        for (Chapter chapter : regulation.chapters()) {
            html.append("<p>").append(escape(chapter.title())).append("</p>\n<ol>\n");
            for (Clause clause : chapter.clauses()) {
                html.append("<li><a href=\"#")
                        .append(escape(clause.id()))
                        .append("\"><span>")
                        .append(escape(clause.number()))
                        .append("</span> ")
                        .append(escape(clause.title()))
                        .append("</a></li>\n");
            }
            html.append("</ol>\n");
        }
        html.append("<p><a href=\"#figures-table\">数额一览</a></p></nav>\n");
    }

    private void chapter(Chapter chapter) {
        html.append("<section><h2>").append(escape(chapter.title())).append("</h2>\n");
        chapter.clauses().forEach(this::clause);
        html.append("</section>\n");
    }

    private void clause(Clause clause) {
        List<Sentence> rules = prose.of(clause);
        html.append("<article class=\"pair\" id=\"")
                .append(escape(clause.id()))
                .append("\">\n<div class=\"text\"><h3>")
                .append(escape(clause.number()))
                .append("　")
                .append(escape(clause.title()))
                .append("</h3>\n");
        clause.text().forEach(p -> html.append("<p>").append(escape(p)).append("</p>\n"));
        if (!clause.covers().isEmpty()) {
            html.append("<p class=\"covers\">承诺目录 ")
                    .append(escape(String.join("、", clause.covers())))
                    .append("</p>\n");
        }
        examples(clause);
        html.append("</div>\n<div class=\"rules\">\n");
        if (rules.isEmpty()) {
            html.append("<p class=\"quiet\">这一条只是条文，没有要系统办的事。</p>\n");
        }
        rules.forEach(this::rule);
        html.append("</div>\n</article>\n");
    }

    private void examples(Clause clause) {
        List<ExampleText> own =
                examples.stream().filter(e -> e.clause().equals(clause.id())).toList();
        if (own.isEmpty()) {
            return;
        }
        html.append("<details class=\"eg\"")
                .append(own.size() <= 14 ? " open" : "")
                .append("><summary>拿例子核对过（")
                .append(own.size())
                .append(" 个）</summary><ul>\n");
        own.forEach(e -> html.append("<li>")
                .append(escape(e.title()))
                .append("<b>")
                .append(escape(e.result()))
                .append("</b></li>\n"));
        html.append("</ul></details>\n");
    }

    private void rule(Sentence sentence) {
        html.append("<section class=\"rule\"><h4>")
                .append(escape(sentence.name()))
                .append(" <span class=\"kind\">")
                .append(escape(sentence.kind().chinese()))
                .append("</span></h4>\n<dl>\n");
        for (Line line : sentence.lines()) {
            html.append("<dt>").append(escape(line.label())).append("</dt><dd>");
            for (int i = 0; i < line.text().size(); i++) {
                html.append(i > 0 ? "<br>" : "");
                wording(line.text().get(i));
            }
            html.append("</dd>\n");
        }
        html.append("</dl>\n");
        if (!sentence.judgements().isEmpty()) {
            html.append("<div class=\"judge\"><p><b>◇ 要由人裁量</b></p>\n");
            for (Judgement judgement : sentence.judgements()) {
                html.append("<p>")
                        .append(escape(judgement.seat() + "：" + judgement.question()))
                        .append("</p>\n");
            }
            html.append("</div>\n");
        }
        html.append("</section>\n");
    }

    /** Numbers an organisation may change for itself are marked. */
    private void wording(Wording wording) {
        boolean figures = wording.pieces().stream()
                .anyMatch(p -> p instanceof Wording.Number n && n.figure().isPresent());
        String text = escape(wording.text());
        if (figures) {
            for (Wording.Piece piece : wording.pieces()) {
                if (piece instanceof Wording.Number number && number.figure().isPresent()) {
                    String plain = escape(number.text());
                    int at = text.indexOf(plain);
                    if (at >= 0 && !text.substring(0, at).endsWith("<b class=\"figure\">")) {
                        text = text.substring(0, at) + "<b class=\"figure\">" + plain + "</b>"
                                + text.substring(at + plain.length());
                    }
                }
            }
        }
        html.append(text);
    }

    private void figures(Regulation regulation) {
        html.append("<section id=\"figures-table\"><h2>数额一览</h2>\n<p class=\"quiet\">这些数可以由本单位改成自己的，改时写明出处和日子。</p>\n")
                .append("<div class=\"scroll\"><table><thead><tr><th>数额</th><th>从哪天起</th><th class=\"num\">多少</th>")
                .append("<th>原文口气</th><th>出处</th></tr></thead><tbody>\n");
        regulation.figures().values().stream()
                .sorted(Comparator.comparing(Figure::id))
                .forEach(this::figure);
        html.append("</tbody></table></div></section>\n");
    }

    private void figure(Figure figure) {
        for (Figure.Dated dated : figure.values()) {
            html.append("<tr><th scope=\"row\">")
                    .append(escape(figure.name()))
                    .append("</th><td>")
                    .append(day(dated.from()))
                    .append("</td><td class=\"num\">")
                    .append(escape(QuantityWords.of(figure, dated)))
                    .append("</td><td>")
                    .append(said(dated.said()))
                    .append("</td><td>")
                    .append(escape(dated.source()))
                    .append("</td></tr>\n");
        }
    }

    private static String said(Figure.Said said) {
        return switch (said) {
            case EXACTLY -> "写明";
            case ABOUT -> "左右";
            case AT_MOST -> "至多";
            case AT_LEAST -> "至少";
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
