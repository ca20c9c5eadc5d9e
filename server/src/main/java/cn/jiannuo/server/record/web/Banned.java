package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a form says that a regulation does not let it happen: the clause, the rule, and what it was judged by. */
final class Banned {
    private Banned() {}

    static String sentence(Ban ban, Shape shape, Frame page) {
        List<String> labels = ban.fields().stream()
                .filter(field -> shape.slot(field) >= 0)
                .map(field -> shape.field(shape.slot(field)).label())
                .toList();
        return page.say("record.refused.forbidden", ban.citation(), ban.name(), String.join("、", labels));
    }

    /** By field, as other flaws. */
    static Map<String, String> fields(Ban ban, Frame page) {
        return ban.fields().stream()
                .collect(Collectors.toMap(field -> field, field -> page.say("record.flaw.forbidden", ban.name())));
    }
}
