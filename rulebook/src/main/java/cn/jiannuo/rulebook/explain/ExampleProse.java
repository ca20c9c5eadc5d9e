package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words examples: the title as its author put it, and what must come of it. */
final class ExampleProse {
    private final Book book;

    ExampleProse(Book book) {
        this.book = book;
    }

    /** One line for each case; none for what is no case. */
    List<ExampleLine> lines(Pack.Example example) {
        List<ExampleLine> lines = new ArrayList<>();
        Map<String, Yaml> given = entries(example.yaml().get("given"));
        Optional<Rule> rule = book.regulation().rule(example.rule());
        entries(example.yaml().get("cases")).forEach((title, node) -> {
            Map<String, Yaml> all = new LinkedHashMap<>(given);
            all.putAll(entries(Optional.of(node)));
            Facts facts = new Facts(all);
            lines.add(new ExampleLine(title, result(rule, facts)));
        });
        return lines;
    }

    private String result(Optional<Rule> rule, Facts facts) {
        String expected = rule.map(r -> new ExpectationProse(book, r).result(facts))
                .orElseGet(() -> QuantityText.worded(facts.text("expect")));
        List<String> parts = new ArrayList<>(List.of(expected));
        List<String> seats = facts.texts("seats");
        PartyProse parties = new PartyProse(book);
        if (!seats.isEmpty() && seats.stream().allMatch(parties::knows)) {
            parts.add(Wording.say(
                            "由{}办",
                            Wording.list(seats.stream().map(parties::written).toList()))
                    .text());
        }
        String amount = facts.text("amount");
        if (!amount.isEmpty()) {
            parts.add(QuantityText.worded(amount));
        }
        return String.join("，", parts);
    }

    private static Map<String, Yaml> entries(Optional<Yaml> node) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof Yaml.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> entries.put(key, entry.value()));
        }
        return entries;
    }

    /** What a case says, given and own together. */
    record Facts(Map<String, Yaml> entries) {
        /** The text under a key, or an empty one. */
        String text(String key) {
            return entries.get(key) instanceof Yaml.Scalar scalar
                    ? scalar.text().strip()
                    : "";
        }

        /** The texts under a key; one stands for a list of one. */
        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            if (entries.get(key) instanceof Yaml.Sequence sequence) {
                sequence.items().forEach(item -> {
                    if (item instanceof Yaml.Scalar scalar) {
                        texts.add(scalar.text().strip());
                    }
                });
            } else if (!text(key).isEmpty()) {
                texts.add(text(key));
            }
            return texts;
        }
    }
}
