package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a case may state, and in which shape. What nobody would read is an error: a check that is not made must not look made. */
final class CaseShape {
    private static final List<String> ROOTS = List.of("person", "unit", "event", "entry");
    private static final List<String> DAYS = List.of("in", "on", "done", "today", "due");
    private static final List<String> COUNTS = List.of("records", "taken", "score", "members", "present");
    private static final List<String> TALLIES = List.of("ratings", "ballots");
    private static final List<String> LISTS = List.of("seats", "acts", "late", "history");
    private static final List<String> OTHERS = List.of("expect", "amount", "answer", "units");
    private static final List<String> KNOWN = Stream.of(ROOTS, DAYS, COUNTS, TALLIES, LISTS, OTHERS)
            .flatMap(List::stream)
            .sorted()
            .toList();

    private static final List<String> PARTS = List.of("of", "given", "cases");

    private CaseShape() {}

    /** What is wrong with the first value that cannot be meant; empty when there is none. */
    static Optional<Message> wrong(Yaml.Mapping stated) {
        return stated.entries().entrySet().stream()
                .flatMap(entry -> wrong(entry.getKey(), entry.getValue().value()).stream())
                .findFirst();
    }

    private static Optional<Message> wrong(String key, Yaml value) {
        boolean field = ROOTS.stream().anyMatch(root -> key.startsWith(root + "."));
        if (!field && !KNOWN.contains(key)) {
            return unknown(key, KNOWN);
        }
        boolean nothing = value instanceof Yaml.Scalar && Given.text(value).isEmpty();
        if (field || nothing) {
            return Optional.empty();
        }
        if (ROOTS.contains(key) || key.equals("units")) {
            return value instanceof Yaml.Mapping ? Optional.empty() : Optional.of(Message.of("key.want-mapping", key));
        }
        if (DAYS.contains(key) && Window.parse(Given.text(value)).isEmpty()) {
            return Optional.of(Message.of("key.want-date", key, Given.text(value)));
        }
        if (COUNTS.contains(key)) {
            return count(key, value);
        }
        if (TALLIES.contains(key)) {
            return tally(key, value);
        }
        if (key.equals("answer") && !List.of("yes", "no").contains(Given.text(value))) {
            return Optional.of(Message.of("key.want-yes-no", key, Given.text(value)));
        }
        return LISTS.contains(key) ? list(key, value) : Optional.empty();
    }

    private static Optional<Message> unknown(String key, List<String> known) {
        return Optional.of(Nearest.to(key, known)
                .map(nearest -> Message.of("key.unknown-nearest", key, nearest))
                .orElse(Message.of("key.unknown", key, known)));
    }

    private static Optional<Message> count(String key, Yaml value) {
        String text = Given.text(value);
        return text.replace(",", "").matches("[0-9]{1,18}")
                ? Optional.empty()
                : Optional.of(Message.of("example.count", key, text));
    }

    private static Optional<Message> tally(String key, Yaml value) {
        if (!(value instanceof Yaml.Mapping mapping)) {
            return Optional.of(Message.of("key.want-mapping", key));
        }
        return mapping.entries().entrySet().stream()
                .flatMap(one -> count(one.getKey(), one.getValue().value()).stream())
                .findFirst();
    }

    private static Optional<Message> list(String key, Yaml value) {
        if (value instanceof Yaml.Mapping) {
            return Optional.of(Message.of("key.want-list", key));
        }
        boolean entries = !(value instanceof Yaml.Sequence sequence)
                || sequence.items().stream().allMatch(Yaml.Mapping.class::isInstance);
        return key.equals("history") && !entries ? Optional.of(Message.of("key.want-mapping", key)) : Optional.empty();
    }

    /** Says what is wrong with the block around the cases. */
    static void block(Yaml.Mapping block, Findings findings) {
        block.entries().forEach((key, entry) -> {
            Optional<Message> wrong = PARTS.contains(key) ? Optional.empty() : unknown(key, PARTS);
            if (key.equals("given") && !(entry.value() instanceof Yaml.Mapping)) {
                wrong = Optional.of(Message.of("key.want-mapping", key));
            }
            wrong.ifPresent(message ->
                    findings.error(entry.key(), message.key(), message.args().toArray()));
        });
    }
}
