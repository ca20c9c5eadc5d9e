package cn.jiannuo.rulebook.explain.page;

import static cn.jiannuo.rulebook.explain.page.Html.all;
import static cn.jiannuo.rulebook.explain.page.Html.element;

import cn.jiannuo.rulebook.explain.Judgement;
import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.explain.Wording;
import java.util.ArrayList;
import java.util.List;

/** One rule: its name and kind, its lines, and what a person must decide. */
final class RuleBlock {
    private static final String DIGITS = "零一二三四五六七八九十";

    private RuleBlock() {}

    static Html html(Sentence sentence) {
        Html title = all(element("h4", sentence.name()), element("span", sentence.called(), "class", "kind"));
        List<Html> facts = new ArrayList<>();
        for (Line line : sentence.lines()) {
            facts.add(element("dt", line.label()));
            facts.add(element("dd", paragraphs(line.text())));
        }
        return all(
                element("div", title, "class", "rule-kind"),
                element("dl", all(facts), "class", "facts"),
                judgements(sentence.judgements()));
    }

    private static Html paragraphs(List<Wording> text) {
        if (text.size() == 1) {
            return wording(text.getFirst());
        }
        boolean named = text.getFirst().pieces().getFirst() instanceof Wording.Name;
        List<Html> paragraphs = new ArrayList<>();
        for (Wording one : text) {
            boolean detail = named && !paragraphs.isEmpty();
            paragraphs.add(detail ? element("p", wording(one), "class", "detail") : element("p", wording(one)));
        }
        return all(paragraphs);
    }

    /** Figures lead to the table where an organisation finds them. */
    static Html wording(Wording wording) {
        List<Html> pieces = new ArrayList<>();
        for (int i = 0; i < wording.pieces().size(); i++) {
            pieces.add(Html.text(wording.spaced(i) ? "\u00A0" : ""));
            pieces.add(piece(wording.pieces().get(i)));
        }
        return all(pieces);
    }

    private static Html piece(Wording.Piece piece) {
        return switch (piece) {
            case Wording.Words words -> Html.text(words.text());
            case Wording.Name name -> element("b", name.text());
            case Wording.Number number ->
                number.figure()
                        .map(id -> element("a", number.text(), "class", "figure", "href", "#" + FigureSheet.anchor(id)))
                        .orElse(element("span", number.text(), "class", "number"));
        };
    }

    private static Html judgements(List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            return Html.NOTHING;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(element("p", "◇ " + count(judgements.size()) + "处要由人裁量", "class", "mark"));
        judgements.forEach(judgement -> parts.add(element("p", Front.judgement(judgement))));
        parts.add(element("p", "系统不替人下结论，也不把缺材料当作不同意。", "class", "quiet"));
        return element("div", all(parts), "class", "judge");
    }

    private static String count(int count) {
        return count == 2 ? "两" : count <= 10 ? DIGITS.substring(count, count + 1) : " " + count + " ";
    }
}
