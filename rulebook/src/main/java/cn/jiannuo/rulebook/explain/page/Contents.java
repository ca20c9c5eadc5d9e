package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.regulation.Clause;
import java.util.ArrayList;
import java.util.List;

/** The list of contents: beside the text on a wide screen, folded above it on a narrow one. */
final class Contents {
    private Contents() {}

    static Html aside(Prose prose) {
        Html links = links(prose);
        Html wide = element("nav", all(element("h2", "目录"), links), "class", "toc", "aria-label", "目录");
        Html narrow = element("details", all(element("summary", "目录"), links), "class", "toc toc-folded");
        return element("div", all(wide, narrow), "class", "side");
    }

    private static Html links(Prose prose) {
        List<Html> links = new ArrayList<>();
        for (Clause.Chapter chapter : prose.regulation().chapters()) {
            links.add(element("span", chapter.title(), "class", "sub"));
            for (Clause clause : chapter.clauses()) {
                Html name = all(element("span", clause.number()), Html.text(clause.title()));
                links.add(element("a", name, "href", "#" + clause.id()));
            }
        }
        links.add(element("span", "附", "class", "sub"));
        links.add(element("a", JudgementSheet.TITLE, "href", "#" + JudgementSheet.ANCHOR));
        links.add(element("a", FigureSheet.TITLE, "href", "#" + FigureSheet.ANCHOR));
        links.add(element("a", SeatSheet.TITLE, "href", "#" + SeatSheet.ANCHOR));
        return all(links);
    }
}
