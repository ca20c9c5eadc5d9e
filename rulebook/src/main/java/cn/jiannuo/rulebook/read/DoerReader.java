package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.rulebook.procedure.Parties.Signing;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule.Choice;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who does a step of a procedure, who may not, and of whom it asks opinions. */
final class DoerReader {
    private static final String CONCERNED = "the person concerned";
    private static final String OPENED = "whoever opened";
    private static final String DID = "whoever did ";

    /** What is written like the name of a seat, a field or a call, and not in words. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.()-]+");

    private final Context context;
    private final Fields step;
    private final Place place;
    private final PartyReader parties;
    private final ConditionReader conditions;

    /** @param place where the step's name stands */
    DoerReader(Context context, Scopes scopes, Fields step, Place place) {
        this.context = context;
        this.step = step;
        this.place = place;
        this.parties = new PartyReader(context, scopes);
        this.conditions = new ConditionReader(context, scopes);
    }

    /** {@code by:} or {@code choose:}; a step that only collects may have neither. */
    List<Choice> choices() {
        List<Party> tell = parties.list(step, "tell");
        Optional<Yaml> by = step.node("by");
        Optional<Yaml> choose = step.node("choose");
        if (choose.isPresent()) {
            return branches(choose.get(), tell);
        }
        if (by.isEmpty() && step.node("collects").isEmpty()) {
            context.findings().error(place, "key.missing", "by");
        }
        return by.map(node -> List.of(choice(new Guard.Always(), node, tell)))
                .orElse(List.of(new Choice(new Guard.Always(), List.of(), Signing.ANY, tell)));
    }

    private List<Choice> branches(Yaml choose, List<Party> tell) {
        List<Choice> choices = new ArrayList<>();
        if (choose instanceof Yaml.Sequence branches) {
            branches.items().forEach(item -> branch(item, tell).ifPresent(choices::add));
        } else {
            context.error(choose, "key.want-list", "choose");
        }
        return choices.isEmpty() ? List.of(new Choice(new Guard.Always(), List.of(), Signing.ANY, tell)) : choices;
    }

    private Optional<Choice> branch(Yaml item, List<Party> tell) {
        if (!(item instanceof Yaml.Mapping mapping)) {
            context.error(item, "key.want-mapping", "choose");
            return Optional.empty();
        }
        Fields branch = new Fields(mapping, mapping.place(), context.findings());
        Optional<Yaml> otherwise = branch.node("otherwise");
        Guard guard = conditions.guard(branch, "if");
        Optional<Yaml> by = branch.node("by").or(() -> otherwise);
        List<Party> told = new ArrayList<>(tell);
        told.addAll(parties.list(branch, "tell"));
        branch.done();
        if (by.isEmpty()) {
            context.error(item, "key.missing", "by");
            return Optional.empty();
        }
        return Optional.of(choice(guard, by.get(), told));
    }

    /** A list signs jointly, {@code {any: …}} and {@code {in-order: …}} say otherwise. */
    private Choice choice(Guard guard, Yaml by, List<Party> tell) {
        if (!(by instanceof Yaml.Mapping mapping)) {
            return new Choice(guard, parties.list(by), Signing.ALL, tell);
        }
        Fields inner = new Fields(mapping, mapping.place(), context.findings());
        List<Party> any = parties.list(inner, "any");
        List<Party> inOrder = parties.list(inner, "in-order");
        inner.done();
        if (any.isEmpty() == inOrder.isEmpty()) {
            context.error(by, "procedure.by");
        }
        return inOrder.isEmpty()
                ? new Choice(guard, any, Signing.ANY, tell)
                : new Choice(guard, inOrder, Signing.IN_ORDER, tell);
    }

    /** {@code not:}; whether a step named in it exists is seen once all steps are read. */
    List<Exclusion> exclusions() {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Yaml.Scalar scalar : step.texts("not")) {
            exclusion(scalar).ifPresent(exclusions::add);
        }
        return exclusions;
    }

    private Optional<Exclusion> exclusion(Yaml.Scalar scalar) {
        String text = scalar.text().strip();
        if (text.startsWith(DID)) {
            return Optional.of(new Exclusion.WhoDid(text.substring(DID.length()).strip()));
        }
        if (text.equals(OPENED)) {
            return Optional.of(new Exclusion.WhoOpened());
        }
        if (text.equals(CONCERNED)) {
            return Optional.of(new Exclusion.WhoIs(text));
        }
        if (!NAME.matcher(text).matches()) {
            String nearest =
                    Nearest.to(text, List.of(DID + "…", OPENED, CONCERNED)).orElse("");
            context.error(scalar, "procedure.not", text, nearest);
            return Optional.empty();
        }
        return parties.party(scalar).map(party -> new Exclusion.WhoIs(party.text()));
    }

    /** Whom a collection asks, where that is a party; words such as 全体职工 stand for themselves. */
    Optional<Party> asked(Fields collects) {
        return collects.scalar("from")
                .filter(from -> NAME.matcher(from.text().strip()).matches())
                .flatMap(parties::party);
    }
}
