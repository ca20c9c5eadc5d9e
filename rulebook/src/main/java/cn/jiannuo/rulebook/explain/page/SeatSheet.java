package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.List;

/** The seats an adopting organisation must fill before the regulation can run. */
final class SeatSheet {
    static final String TITLE = "要定下由谁来当的席位";
    static final String ANCHOR = "seats";

    private SeatSheet() {}

    static Html html(Regulation regulation) {
        List<Html> names = regulation.seats().values().stream()
                .sorted()
                .map(name -> element("li", name))
                .toList();
        String asked = regulation.seats().getOrDefault(regulation.questionsTo(), "");
        Html say = element("p", "采用时，每个席位都要写明是哪个人、哪个部门。登记的事实缺了什么，问" + asked + "。", "class", "quiet");
        Html title = element("h2", TITLE, "id", ANCHOR);
        Html body = element("div", all(say, element("ul", all(names), "class", "seats")), "class", "sheet-body");
        return element("section", all(title, body), "class", "sheet");
    }
}
