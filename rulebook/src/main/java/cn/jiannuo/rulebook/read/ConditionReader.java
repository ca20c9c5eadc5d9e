package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.expression.ExpressionProblem;
import cn.jiannuo.rulebook.expression.Expressions;
import cn.jiannuo.rulebook.expression.Parsed;
import cn.jiannuo.rulebook.expression.Tiered;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Typed;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads conditions: expressions, {@code all/any/none} trees and judgements by a seat. */
final class ConditionReader {
    private final Context context;
    private final Scopes scopes;

    ConditionReader(Context context, Scopes scopes) {
        this.context = context;
        this.scopes = scopes;
    }

    /** The condition under a key, or always. */
    Guard guard(Fields fields, String key) {
        return fields.node(key).map(this::guard).orElse(new Guard.Always());
    }

    /** {@code if:} (or {@code for:}) and not {@code unless:}. */
    Guard whole(Fields fields) {
        List<Named> members = new ArrayList<>();
        for (String key : List.of("for", "if")) {
            fields.node(key).ifPresent(node -> members.add(new Named("", guard(node))));
        }
        fields.node("unless")
                .ifPresent(node -> members.add(new Named("", new Guard.None(List.of(new Named("", guard(node)))))));
        return switch (members.size()) {
            case 0 -> new Guard.Always();
            case 1 -> members.getFirst().guard();
            default -> new Guard.All(members);
        };
    }

    Guard guard(Yaml node) {
        return switch (node) {
            case Yaml.Scalar scalar -> test(scalar);
            case Yaml.Sequence sequence -> new Guard.All(members(sequence));
            case Yaml.Mapping mapping -> tree(mapping);
        };
    }

    private Guard tree(Yaml.Mapping mapping) {
        Fields fields = new Fields(mapping, mapping.place(), context.findings());
        if (mapping.entries().containsKey("judged-by")) {
            return judged(fields);
        }
        List<Named> parts = new ArrayList<>();
        fields.node("all").ifPresent(n -> parts.add(new Named("", new Guard.All(members(n)))));
        fields.node("any").ifPresent(n -> parts.add(new Named("", new Guard.Any(members(n)))));
        fields.node("none").ifPresent(n -> parts.add(new Named("", new Guard.None(members(n)))));
        fields.done();
        if (parts.isEmpty()) {
            context.error(mapping, "condition.tree");
            return new Guard.Always();
        }
        return parts.size() == 1 ? parts.getFirst().guard() : new Guard.All(parts);
    }

    /** Members of a tree; a mapping with one key that is no word of the language names its member. */
    List<Named> members(Yaml node) {
        if (!(node instanceof Yaml.Sequence sequence)) {
            context.error(node, "condition.members");
            return List.of();
        }
        List<Named> members = new ArrayList<>();
        for (Yaml item : sequence.items()) {
            if (item instanceof Yaml.Mapping mapping
                    && mapping.entries().size() == 1
                    && !List.of("all", "any", "none", "judged-by").contains(firstKey(mapping))) {
                String name = firstKey(mapping);
                members.add(new Named(name, guard(mapping.at(name))));
            } else {
                members.add(new Named("", guard(item)));
            }
        }
        return members;
    }

    private static String firstKey(Yaml.Mapping mapping) {
        return mapping.entries().keySet().iterator().next();
    }

    private Guard judged(Fields fields) {
        Optional<Party> seat = fields.scalar("judged-by").flatMap(s -> new PartyReader(context, scopes).party(s));
        String question = fields.requiredText("question");
        String evidence = fields.text("evidence").orElse("");
        fields.yes("reason", true);
        fields.done();
        return new Guard.Judged(seat.orElse(new Party.Seat("")), question, evidence, fields.place());
    }

    private Guard test(Yaml.Scalar scalar) {
        String source = scalar.text();
        if (source.strip().equals("always")) {
            return new Guard.Always();
        }
        List<Typed> typed = value(source, scalar, Type.BOOL).orElse(List.of());
        if (typed.isEmpty()) {
            return new Guard.Always();
        }
        return new Guard.Test(
                source,
                scalar.place(),
                typed.stream()
                        .map(t -> new Guard.Variant(t.event(), t.term(), new Tiered(t.term())))
                        .toList());
    }

    /** An expression of a wanted type, typed for every shape of event it may meet; empty when it is in error. */
    Optional<List<Typed>> value(String source, Yaml.Scalar at, Type wanted) {
        return typed(source, at, List.of(wanted));
    }

    /** A number: money or a count. */
    Optional<List<Typed>> number(String source, Yaml.Scalar at) {
        return typed(source, at, List.of(Type.INT, Type.MONEY));
    }

    private Optional<List<Typed>> typed(String source, Yaml.Scalar at, List<Type> wanted) {
        List<Typed> typed = new ArrayList<>();
        for (Context.Typed scope : scopes.scopes()) {
            switch (Expressions.parse(source, scope.scope(), wanted)) {
                case Parsed.Accepted accepted -> typed.add(new Typed(scope.event(), accepted.term()));
                case Parsed.Refused refused -> {
                    int before = Math.max(0, at.text().indexOf(source));
                    refused.problems().forEach(problem -> report(problem, before, at));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(typed);
    }

    /** @param before characters of the text before the expression, as in {@code 3 days after event.until} */
    private void report(ExpressionProblem problem, int before, Yaml.Scalar at) {
        Findings findings = context.findings();
        Place place = at.place().right(before + problem.offset() + (at.quoted() ? 1 : 0));
        String key =
                "expression." + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        findings.error(place, key, problem.args().toArray());
    }
}
