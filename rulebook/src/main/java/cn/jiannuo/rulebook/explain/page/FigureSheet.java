package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.FigureLine;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.regulation.Clause;
import java.util.ArrayList;
import java.util.List;

/** The figures of the regulation: each value with its day, its firmness and its source. */
final class FigureSheet {
    private static final List<String> COLUMNS = List.of("名称", "数", "说法", "从哪天起", "出处", "哪一条");
    static final String TITLE = "可由本单位改的数";
    static final String ANCHOR = "figures";

    private FigureSheet() {}

    static String anchor(String figure) {
        return "figure-" + figure;
    }

    static Html html(Prose prose) {
        List<Html> rows = new ArrayList<>();
        for (FigureLine figure : prose.figures()) {
            Clause clause = prose.regulation().clause(figure.clause());
            for (int i = 0; i < figure.values().size(); i++) {
                rows.add(row(figure, figure.values().get(i), clause, i == 0));
            }
        }
        if (rows.isEmpty()) {
            return Html.NOTHING;
        }
        Html say = element("p", "采用这份制度的单位可以换成自己的数，写明依据和日期，不用改条文。", "class", "quiet");
        Html table = Sheet.table(COLUMNS, rows);
        return Sheet.of(TITLE, ANCHOR, all(say, table));
    }

    private static Html row(FigureLine figure, FigureLine.Dated value, Clause clause, boolean first) {
        Html name = first
                ? element("th", figure.name(), "scope", "row", "id", anchor(figure.id()))
                : element("th", "　同上", "scope", "row");
        Html link = element("a", clause.number(), "href", "#" + clause.id());
        return element(
                "tr",
                all(
                        name,
                        element("td", value.text(), "class", "value", "data-label", "数"),
                        element("td", value.said(), "class", "nowrap", "data-label", "说法"),
                        element("td", value.since(), "class", "nowrap", "data-label", "从哪天起"),
                        element("td", value.source(), "data-label", "出处"),
                        element("td", link, "class", "nowrap", "data-label", "哪一条")));
    }
}
