package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Offer.Branch;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a rule gives or allows: {@code up to figure(relief-cap)}, or branches with {@code if:} and {@code otherwise:}. */
final class OfferReader {
    private static final String UP_TO = "up to ";

    private final Context context;
    private final Scopes scopes;

    OfferReader(Context context, Scopes scopes) {
        this.context = context;
        this.scopes = scopes;
    }

    Optional<Offer> offer(Yaml node) {
        if (node instanceof Yaml.Sequence sequence) {
            List<Branch> branches = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                branch(sequence.items().get(i), i == sequence.items().size() - 1)
                        .ifPresent(branches::add);
            }
            return branches.isEmpty() ? Optional.empty() : Optional.of(new Offer(branches));
        }
        return amount(node, new Guard.Always()).map(branch -> new Offer(List.of(branch)));
    }

    private Optional<Branch> branch(Yaml item, boolean last) {
        if (!(item instanceof Yaml.Mapping mapping)) {
            context.error(item, "offer.branch");
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, mapping.place(), context.findings());
        Optional<Yaml> otherwise = fields.node("otherwise");
        if (otherwise.isPresent()) {
            fields.done();
            if (!last) {
                context.error(item, "offer.otherwise-last");
            }
            return amount(otherwise.get(), new Guard.Always());
        }
        Guard guard = Optional.ofNullable(fields.required("if"))
                .map(new ConditionReader(context, scopes)::guard)
                .orElse(new Guard.Always());
        Optional<Yaml> value = fields.node("is").or(() -> fields.node("gives")).or(() -> fields.node("amount"));
        fields.done();
        if (value.isEmpty()) {
            context.error(item, "key.missing", "is");
            return Optional.empty();
        }
        return amount(value.get(), guard);
    }

    private Optional<Branch> amount(Yaml node, Guard guard) {
        if (!(node instanceof Yaml.Scalar scalar)) {
            context.error(node, "offer.branch");
            return Optional.empty();
        }
        String text = scalar.text().strip();
        boolean upTo = text.startsWith(UP_TO);
        Optional<Value> value = new ValueReader(context)
                .read(upTo ? text.substring(UP_TO.length()).strip() : text, scalar, Want.ANY);
        return value.map(v -> new Branch(guard, v, upTo));
    }
}
