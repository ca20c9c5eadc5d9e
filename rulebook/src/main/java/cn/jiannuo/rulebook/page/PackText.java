package cn.jiannuo.rulebook.page;

import cn.jiannuo.rulebook.explain.Judgement;
import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Clause.Chapter;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.table.DisplayWidth;
import java.io.PrintWriter;

/** Writes a pack as plain text: each clause, and what the system does because of it, indented beneath. */
public final class PackText {
    private static final int WIDTH = 92;
    private static final int LABEL = 12;

    private final Prose prose;
    private final PrintWriter out;

    public PackText(Prose prose, PrintWriter out) {
        this.prose = prose;
        this.out = out;
    }

    public void write() {
        Regulation regulation = prose.regulation();
        out.println("《" + regulation.title() + "》　" + regulation.version());
        out.println(regulation.issuer());
        for (Chapter chapter : regulation.chapters()) {
            out.println();
            out.println(chapter.title());
            chapter.clauses().forEach(this::clause);
        }
        out.flush();
    }

    private void clause(Clause clause) {
        out.println();
        out.println(clause.number() + "　" + clause.title());
        clause.text().forEach(paragraph -> wrapped("", 0, paragraph));
        prose.of(clause).forEach(this::sentence);
    }

    private void sentence(Sentence sentence) {
        out.println();
        out.println("    ▪ " + sentence.name() + "（" + sentence.kind().chinese() + "）");
        for (Line line : sentence.lines()) {
            wrapped("      " + padded(line.label()), 6 + LABEL, line.plain());
        }
        for (Judgement judgement : sentence.judgements()) {
            wrapped("      " + padded("要由人裁量"), 6 + LABEL, judgement.seat() + "：" + judgement.question());
        }
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(1, LABEL - DisplayWidth.of(label)));
    }

    /** Breaks a paragraph at the width of a terminal, where a Chinese character takes two columns. */
    private void wrapped(String first, int indent, String text) {
        StringBuilder line = new StringBuilder(first);
        int width = first.isEmpty() ? indent : Math.max(indent, DisplayWidth.of(first));
        if (first.isEmpty()) {
            line.append(" ".repeat(indent));
        }
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String one = Character.toString(point);
            int wide = DisplayWidth.of(one);
            if (width + wide > WIDTH && "，。；：、）”》".indexOf(point) < 0) {
                out.println(line);
                line = new StringBuilder(" ".repeat(indent));
                width = indent;
            }
            line.append(one);
            width += wide;
            i += Character.charCount(point);
        }
        out.println(line);
    }
}
