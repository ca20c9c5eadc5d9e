package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import java.util.List;

/** What the sheets behind the clauses share: a title, and tables with a head. */
final class Sheet {
    private Sheet() {}

    static Html of(String title, String anchor, Html body) {
        Html heading = element("h2", title, "id", anchor);
        return element("section", all(heading, element("div", body, "class", "sheet-body")), "class", "sheet");
    }

    static Html table(List<String> columns, List<Html> rows) {
        List<Html> heads = columns.stream()
                .map(column -> element("th", column, "scope", "col"))
                .toList();
        Html head = element("thead", element("tr", all(heads)));
        return element("table", all(head, element("tbody", all(rows))), "class", "table");
    }
}
