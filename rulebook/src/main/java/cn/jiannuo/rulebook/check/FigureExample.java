package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.rulebook.text.Message;
import java.util.Optional;

/** Runs cases about the value of a figure on a day. */
final class FigureExample {
    private FigureExample() {}

    static void run(Pack.Example example, Figure figure, Findings findings) {
        CaseShape.block(example.yaml(), findings);
        if (!(example.yaml().get("cases").orElse(null) instanceof Yaml.Mapping cases)) {
            findings.error(example.place(), "example.no-cases");
            return;
        }
        cases.entries().forEach((title, entry) -> {
            Optional<Message> misshapen = entry.value() instanceof Yaml.Mapping own
                    ? CaseShape.wrong(own)
                    : Optional.of(Message.of("example.case"));
            if (misshapen.isPresent()) {
                findings.error(entry.key(), "example.failed", figure.id(), title, misshapen.get());
                return;
            }
            Optional<Window> on = field(entry.value(), "on").flatMap(Window::parse);
            String expected = field(entry.value(), "expect").orElse("");
            String got = on.flatMap(w -> figure.on(w.from()))
                    .map(d -> worded(figure, d))
                    .orElse("no value");
            if (!expected.equals(got)) {
                findings.error(
                        entry.key(), "example.failed", figure.id(), title, Message.of("example.got", expected, got));
            }
        });
    }

    private static Optional<String> field(Yaml node, String key) {
        return node instanceof Yaml.Mapping mapping ? mapping.get(key).map(Given::text) : Optional.empty();
    }

    private static String worded(Figure figure, Figure.Dated dated) {
        if (figure.isMoney()) {
            String yuan = Cells.yuan(dated.number());
            return (yuan.endsWith(".00") ? yuan.substring(0, yuan.length() - 3) : yuan) + " CNY";
        }
        String number = dated.denominator() == 1 ? "" + dated.number() : dated.number() + "/" + dated.denominator();
        return number + " " + figure.unit();
    }
}
