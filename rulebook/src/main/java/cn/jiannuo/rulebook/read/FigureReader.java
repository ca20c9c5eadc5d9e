package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.Draft.Block;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Figure.Dated;
import cn.jiannuo.rulebook.regulation.Figure.Said;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code figure} blocks. */
final class FigureReader {
    private static final Map<String, Said> SAID = words();
    private final Findings findings;

    FigureReader(Findings findings) {
        this.findings = findings;
    }

    private static Map<String, Said> words() {
        Map<String, Said> words = new LinkedHashMap<>();
        words.put("exactly", Said.EXACTLY);
        words.put("about", Said.ABOUT);
        words.put("at-most", Said.AT_MOST);
        words.put("at-least", Said.AT_LEAST);
        return words;
    }

    Optional<Figure> read(Block block) {
        Fields fields = new Fields(block.yaml(), block.place(), findings);
        String id = fields.requiredText("figure");
        String name = fields.requiredText("name");
        String unit = fields.requiredText("unit");
        fields.text("note");
        List<Dated> values = new ArrayList<>();
        Yaml node = fields.required("values");
        if (node instanceof Yaml.Sequence sequence) {
            sequence.items().forEach(item -> dated(item, unit).ifPresent(values::add));
        } else if (node != null) {
            findings.error(node.place(), "key.want-list", "values");
        }
        fields.done();
        values.sort(Comparator.comparing(Dated::from));
        checkOrder(block, values);
        if (values.isEmpty()) {
            if (node instanceof Yaml.Sequence s && s.items().isEmpty()) {
                findings.error(node.place(), "figure.no-value", id);
            }
            return Optional.empty();
        }
        return Optional.of(new Figure(id, name, unit, values, block.clause().id(), block.place()));
    }

    private void checkOrder(Block block, List<Dated> values) {
        for (int i = 1; i < values.size(); i++) {
            Dated before = values.get(i - 1);
            LocalDate from = values.get(i).from();
            boolean overlaps =
                    before.until().isPresent() && !before.until().get().isBefore(from);
            if (overlaps || before.from().equals(from)) {
                findings.error(block.place(), "figure.overlap", block.id(), from.toString());
            }
        }
    }

    private Optional<Dated> dated(Yaml item, String unit) {
        if (!(item instanceof Yaml.Mapping mapping)) {
            findings.error(item.place(), "key.want-mapping", "values");
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, item.place(), findings);
        Optional<LocalDate> from = date(fields, "from", true);
        Optional<LocalDate> until = date(fields, "until", false);
        Said said = fields.word("said", SAID, Said.EXACTLY);
        String source = fields.requiredText("source");
        Optional<Value.Literal> value = value(fields, unit);
        fields.done();
        if (from.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Dated(from.get(), until, value.get().number(), value.get().denominator(), said, source));
    }

    private Optional<Value.Literal> value(Fields fields, String unit) {
        String text = fields.requiredText("value");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value.Literal> value = ValueReader.literal(unit.equals("CNY") ? text + " CNY" : text);
        boolean fits = value.isPresent()
                && (value.get().unit().isEmpty() || value.get().unit().equals(unit))
                && (unit.equals("fraction") || value.get().denominator() == 1);
        if (!fits) {
            findings.error(fields.place("value"), "figure.value", text, unit);
            return Optional.empty();
        }
        return value;
    }

    /** A day in ISO form under a key. */
    Optional<LocalDate> date(Fields fields, String key, boolean required) {
        Optional<String> text =
                required ? Optional.of(fields.requiredText(key)).filter(s -> !s.isEmpty()) : fields.text(key);
        return text.flatMap(t -> {
            try {
                return Optional.of(LocalDate.parse(t));
            } catch (DateTimeException e) {
                findings.error(fields.place(key), "key.want-date", key, t);
                return Optional.empty();
            }
        });
    }
}
