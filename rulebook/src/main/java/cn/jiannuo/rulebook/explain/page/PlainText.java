package cn.jiannuo.rulebook.explain.page;

import cn.jiannuo.rulebook.explain.ExampleLine;
import cn.jiannuo.rulebook.explain.FigureLine;
import cn.jiannuo.rulebook.explain.Judgement;
import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.explain.Wording;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.table.DisplayWidth;
import java.util.List;

/** A regulation as text for a terminal: each clause, and indented beneath it what the system does. */
public final class PlainText {
    private static final int RULE = 4;
    private static final int LABEL = 6;
    private static final int VALUE = 20;
    private static final int NARROWEST = 40;

    private final Prose prose;
    private final List<Pack.Example> examples;
    private final int columns;
    private final StringBuilder out = new StringBuilder();

    private PlainText(Prose prose, List<Pack.Example> examples, int columns) {
        this.prose = prose;
        this.examples = examples;
        this.columns = Math.max(columns, NARROWEST);
    }

    /**
     * The whole regulation; lines end with a line feed.
     *
     * @param examples shown beneath the rules they are about; none to leave them out
     * @param columns of the terminal, Chinese characters taking two; 40 at least
     */
    public static String render(Prose prose, List<Pack.Example> examples, int columns) {
        PlainText text = new PlainText(prose, examples, columns);
        text.whole();
        return text.out.toString();
    }

    private void whole() {
        Regulation regulation = prose.regulation();
        String version = regulation.version().isEmpty() ? "" : "（" + regulation.version() + "）";
        line(0, "《" + regulation.title() + "》" + version);
        line(0, regulation.issuer() + "，" + Front.inForce(regulation));
        regulation.chapters().forEach(chapter -> {
            line(0, "");
            line(0, chapter.title());
            chapter.clauses().forEach(this::clause);
        });
    }

    private void clause(Clause clause) {
        line(0, "");
        line(0, clause.number() + "　" + clause.title());
        clause.text().forEach(paragraph -> line(2, paragraph));
        prose.of(clause).forEach(this::rule);
        List<FigureLine> figures = prose.figures(clause);
        if (!figures.isEmpty()) {
            line(0, "");
            line(RULE, "◆ 本条的数");
            figures.forEach(this::figure);
        }
    }

    private void rule(Sentence sentence) {
        line(0, "");
        line(RULE, "◆ " + sentence.name() + "【" + sentence.called() + "】");
        for (Line one : sentence.lines()) {
            labelled(one.label(), one.text().stream().map(Wording::text).toList());
        }
        for (Judgement judgement : sentence.judgements()) {
            labelled("◇ 要由人裁量", List.of(Front.judgement(judgement)));
        }
        List<String> cases = examples.stream()
                .filter(e -> e.rule().equals(sentence.rule()))
                .flatMap(e -> prose.example(e).stream())
                .map(PlainText::example)
                .toList();
        labelled("例子", cases);
    }

    private void figure(FigureLine figure) {
        labelled(
                figure.name(),
                figure.values().stream()
                        .map(v -> v.text() + "，" + v.since() + "（" + v.said() + "；" + v.source() + "）")
                        .toList());
    }

    private static String example(ExampleLine line) {
        return line.title() + " → " + line.result();
    }

    /** A label, and beside it, or beneath it when it is long, its paragraphs. */
    private void labelled(String label, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        boolean beside = LABEL + DisplayWidth.of(label) + 2 <= VALUE;
        if (!beside) {
            line(LABEL, label);
        }
        String first = beside ? padded(LABEL, label) : " ".repeat(VALUE);
        for (String paragraph : paragraphs) {
            for (String wrapped : Wrap.lines(paragraph, columns - VALUE)) {
                out.append((first + wrapped).stripTrailing()).append('\n');
                first = " ".repeat(VALUE);
            }
        }
    }

    private static String padded(int indent, String label) {
        return " ".repeat(indent) + label + " ".repeat(VALUE - indent - DisplayWidth.of(label));
    }

    private void line(int indent, String text) {
        for (String wrapped : Wrap.lines(text, columns - indent)) {
            out.append((" ".repeat(indent) + wrapped).stripTrailing()).append('\n');
        }
    }
}
