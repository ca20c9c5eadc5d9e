package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.Judgement;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.regulation.Clause;
import java.util.ArrayList;
import java.util.List;

/** What the regulation leaves to people: the words 视情, 原则上 and 等 made into questions to a seat. */
final class JudgementSheet {
    private static final List<String> COLUMNS = List.of("问什么", "谁来定", "看什么", "哪一条");
    static final String TITLE = "要由人裁量的事";
    static final String ANCHOR = "left-to-people";

    private JudgementSheet() {}

    static Html html(Prose prose) {
        List<Html> rows = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            Clause clause = prose.regulation().clause(sentence.clause());
            sentence.judgements().forEach(judgement -> rows.add(row(clause, sentence, judgement)));
        }
        Html body = rows.isEmpty() ? element("p", "没有。每一条都能按登记的事实直接判断。", "class", "quiet") : Sheet.table(COLUMNS, rows);
        return Sheet.of(TITLE, ANCHOR, body);
    }

    private static Html row(Clause clause, Sentence sentence, Judgement judgement) {
        Html link = element("a", clause.number(), "href", "#" + clause.id());
        return element(
                "tr",
                all(
                        element("th", judgement.question(), "scope", "row"),
                        element("td", judgement.seat(), "data-label", "谁来定"),
                        element(
                                "td",
                                judgement.evidence().isEmpty() ? "不限" : judgement.evidence(),
                                "data-label",
                                "看什么"),
                        element("td", all(link, Html.text(" " + sentence.name())), "data-label", "哪一条")));
    }
}
