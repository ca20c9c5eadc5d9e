package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.ExampleLine;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Clause;
import java.util.ArrayList;
import java.util.List;

/** A clause on the left, its rules on the right, each rule's examples across from it. */
final class ClauseSection {
    private final Prose prose;
    private final List<Pack.Example> examples;
    private final String heading;

    ClauseSection(Prose prose, List<Pack.Example> examples, String heading) {
        this.prose = prose;
        this.examples = examples;
        this.heading = heading;
    }

    Html html(Clause clause) {
        List<Html> rows = new ArrayList<>();
        List<Sentence> sentences = prose.of(clause);
        Html first = sentences.isEmpty() ? nothing(clause) : RuleBlock.html(sentences.getFirst());
        Html cases = sentences.isEmpty() ? Html.NOTHING : cases(sentences.getFirst());
        rows.add(element("div", all(text(clause), rule(first), cases), "class", "pair"));
        for (int i = 1; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            rows.add(element("div", all(rule(RuleBlock.html(sentence)), cases(sentence)), "class", "pair pair-more"));
        }
        return element("article", all(rows), "class", "clause", "id", clause.id());
    }

    private static Html rule(Html block) {
        return element("div", block, "class", "pair-rule");
    }

    private static Html text(Clause clause) {
        Html title = all(element("span", clause.number()), Html.text(clause.title()));
        List<Html> parts = new ArrayList<>();
        parts.add(element("h3", title));
        clause.text().forEach(paragraph -> parts.add(element("p", paragraph)));
        return element("div", all(parts), "class", "pair-text");
    }

    private Html nothing(Clause clause) {
        boolean figures = !prose.figures(clause).isEmpty();
        String why = figures ? "这一条只定数字，见后面的“" + FigureSheet.TITLE + "”。" : "这一条讲道理、定范围，没有要系统单独去办的事。";
        return element("p", why, "class", "quiet");
    }

    private Html cases(Sentence sentence) {
        List<Html> items = new ArrayList<>();
        for (Pack.Example example : examples) {
            if (example.rule().equals(sentence.rule())) {
                prose.example(example).forEach(line -> items.add(item(line)));
            }
        }
        if (items.isEmpty()) {
            return Html.NOTHING;
        }
        Html list = element("ul", all(items));
        return element("div", all(element("p", heading, "class", "sub"), list), "class", "eg");
    }

    private static Html item(ExampleLine line) {
        return element("li", all(element("span", line.title()), element("b", line.result())));
    }
}
