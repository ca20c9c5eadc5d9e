package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Window;
import java.util.ArrayList;
import java.util.List;

/** Words what a rule gives or allows, and over what it is counted: 每人每年至多 3,000 元. */
final class OfferProse {
    private final Book book;
    private final GuardProse guards;

    OfferProse(Book book) {
        this.book = book;
        this.guards = new GuardProse(book);
    }

    /** One paragraph for each branch. */
    List<Wording> branches(Offer offer, String window, String most) {
        List<Wording> lines = new ArrayList<>();
        for (Offer.Branch branch : offer.branches()) {
            Wording value = book.figures().value(branch.value());
            Wording bound = say("{}{}{}", window, branch.upTo() ? "至多" : most, value);
            lines.add(
                    offer.branches().size() == 1 && branch.guard().isAlways()
                            ? bound
                            : say("{}：{}", condition(branch.guard()), bound));
        }
        return lines;
    }

    private Wording condition(Guard guard) {
        return guard.isAlways() ? Wording.of("其余") : GuardProse.whoever(guards.clause(guard));
    }

    /** The conditions of the branches. */
    static List<Guard> guards(Offer offer) {
        return offer.branches().stream().map(Offer.Branch::guard).toList();
    }

    /** 每次, 每人每年, 同一批次; events of these kinds are what is counted. */
    String window(Window window, List<String> kinds) {
        if (window.isEvent()) {
            return "每次";
        }
        StringBuilder text = new StringBuilder();
        for (String by : window.by()) {
            text.append(
                    switch (by) {
                        case "person" -> "每人";
                        case "unit" -> "每个单位";
                        default -> "同一“" + fieldLabel(by, kinds) + "”";
                    });
        }
        window.period().ifPresent(p -> text.append("每").append(TriggerProse.period(p)));
        return text.toString();
    }

    private String fieldLabel(String path, List<String> kinds) {
        String name = path.substring(path.indexOf('.') + 1);
        for (String kind : kinds) {
            Shape shape = book.vocabulary().events().get(kind);
            if (shape != null && shape.slot(name) >= 0) {
                return FieldProse.label(shape.field(shape.slot(name)));
            }
        }
        return "一项";
    }
}
