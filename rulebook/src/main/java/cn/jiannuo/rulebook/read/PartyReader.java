package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Party.Of;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parties: seats, the person, units and their heads, whoever an event names. */
final class PartyReader {
    private static final Pattern CALL = Pattern.compile("([a-z-]+)\\(\\s*([^)]*(?:\\([^)]*\\))?)\\s*\\)");
    private static final Pattern FIELD = Pattern.compile("(event|item|person|unit)\\.");
    private static final List<String> CALLS = List.of("head", "leader-in-charge", "department", "unit", "group");

    private final Context context;
    private final Scopes scopes;

    PartyReader(Context context, Scopes scopes) {
        this.context = context;
        this.scopes = scopes;
    }

    Parties parties(Yaml node) {
        if (node instanceof Yaml.Mapping mapping) {
            Fields fields = new Fields(mapping, mapping.place(), context.findings());
            List<Party> lead = list(fields, "lead");
            List<Party> support = list(fields, "support");
            fields.done();
            if (lead.isEmpty()) {
                context.error(mapping, "key.missing", "lead");
            }
            return new Parties(lead, support);
        }
        return new Parties(list(node), List.of());
    }

    List<Party> list(Fields fields, String key) {
        return fields.node(key).map(this::list).orElse(List.of());
    }

    List<Party> list(Yaml node) {
        List<Party> parties = new ArrayList<>();
        switch (node) {
            case Yaml.Scalar scalar -> party(scalar).ifPresent(parties::add);
            case Yaml.Sequence sequence -> {
                for (Yaml item : sequence.items()) {
                    if (item instanceof Yaml.Scalar scalar) {
                        party(scalar).ifPresent(parties::add);
                    } else {
                        context.error(item, "party.want");
                    }
                }
            }
            case Yaml.Mapping wrong -> context.error(node, "party.want");
        }
        if (parties.stream().distinct().count() < parties.size()) {
            context.error(node, "party.twice");
        }
        return parties;
    }

    Optional<Party> party(Yaml.Scalar scalar) {
        String text = scalar.text().strip();
        switch (text) {
            case "person":
                return needing("person", new Party.Subject(), scalar);
            case "unit":
                return needing("unit", new Party.UnitItself(Of.UNIT), scalar);
            default:
                break;
        }
        if (FIELD.matcher(text).lookingAt()) {
            return new ConditionReader(context, scopes)
                    .value(text, scalar, Type.TEXT)
                    .map(typed -> new Party.Stated(typed, text));
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return call(call.group(1), call.group(2).strip(), scalar);
        }
        if (!context.seats().containsKey(text)) {
            List<String> known = new ArrayList<>(context.seats().keySet());
            known.addAll(List.of("person", "unit"));
            context.error(scalar, "seat.unknown", text, Nearest.to(text, known).orElse(""));
            return Optional.empty();
        }
        return Optional.of(new Party.Seat(text));
    }

    private Optional<Party> call(String name, String argument, Yaml.Scalar at) {
        return switch (name) {
            case "group" -> Optional.of(new Party.Group(argument));
            case "head" -> of(argument, at).flatMap(of -> needing(root(of), new Party.Head(of), at));
            case "leader-in-charge" ->
                of(argument, at).flatMap(of -> needing(root(of), new Party.LeaderInCharge(of), at));
            case "department", "unit" ->
                of(name + "(" + argument + ")", at).flatMap(of -> needing(root(of), new Party.UnitItself(of), at));
            default -> {
                context.error(at, "party.call", name, Nearest.to(name, CALLS).orElse("head"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Of> of(String text, Yaml at) {
        return switch (text.replace(" ", "")) {
            case "unit" -> Optional.of(Of.UNIT);
            case "unit(person)" -> Optional.of(Of.OWN_UNIT);
            case "department(person)" -> Optional.of(Of.DEPARTMENT);
            default -> {
                context.error(at, "party.unit", text);
                yield Optional.empty();
            }
        };
    }

    private static String root(Of of) {
        return of == Of.UNIT ? "unit" : "person";
    }

    private Optional<Party> needing(String root, Party party, Yaml at) {
        if (!scopes.has(root)) {
            context.error(at, "party.nobody", party.text(), root);
            return Optional.empty();
        }
        return Optional.of(party);
    }
}
