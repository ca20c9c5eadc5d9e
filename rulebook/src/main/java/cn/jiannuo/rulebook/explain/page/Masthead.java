package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The head of the page: what regulation this is, and how much it promises. */
final class Masthead {
    private final Prose prose;
    private final List<Pack.Example> examples;

    Masthead(Prose prose, List<Pack.Example> examples) {
        this.prose = prose;
        this.examples = examples;
    }

    Html html() {
        Regulation regulation = prose.regulation();
        Html title = element(
                "h1",
                all(
                        Html.text(regulation.title()),
                        Html.text(" "),
                        element("span", regulation.version(), "class", "edition")));
        Html inner = all(
                element("p", regulation.issuer() + " · " + Front.inForce(regulation), "class", "issuer"),
                title,
                element("p", "一边是条文，一边是系统照着它怎么办。" + counts(), "class", "lead"));
        return element("header", element("div", inner, "class", "wrap"), "class", "masthead");
    }

    private String counts() {
        Map<Rule.Kind, Integer> counts = new EnumMap<>(Rule.Kind.class);
        for (Sentence sentence : prose.sentences()) {
            counts.merge(sentence.kind(), 1, Integer::sum);
        }
        int cases = examples.stream().mapToInt(e -> prose.example(e).size()).sum();
        String kinds = counts.entrySet().stream()
                .map(e -> Sentence.called(e.getKey()) + " " + e.getValue() + " 条")
                .collect(Collectors.joining("，"));
        return "全文 " + prose.regulation().clauses().size() + " 条：" + kinds + "；例子 " + cases + " 个。";
    }
}
