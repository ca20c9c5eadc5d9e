package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.rulebook.procedure.Parties.Signing;
import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.Choice;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code procedure} blocks. */
final class ProcedureReader {
    private final RuleFrame frame;
    private final Fields fields;
    private final Map<String, DayPhrase> phrases = new LinkedHashMap<>();

    ProcedureReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule procedure() {
        Header header = frame.header();
        List<String> kinds = fields.required("on") == null ? List.of() : frame.kinds();
        Scopes scopes = frame.eventScopes(kinds);
        Guard guard = new ConditionReader(frame.context, scopes).whole(fields);
        List<Party> withdraw = new PartyReader(frame.context, scopes).list(fields, "withdraw");
        List<StepRule> steps = new ArrayList<>();
        Optional<Fields> named = fields.fields("steps");
        if (named.isEmpty() || named.get().keys().isEmpty()) {
            frame.context.findings().error(frame.block.place(), "key.missing", "steps");
        } else {
            Fields all = named.get().openEnded();
            for (String id : all.keys()) {
                all.fields(id)
                        .ifPresent(step ->
                                steps.add(new StepReader(frame, scopes, phrases, id, step, all.place(id)).read()));
            }
        }
        List<UrgentException> exceptions = exceptions(scopes);
        fields.done();
        return new ProcedureRule(header, kinds, guard, steps, exceptions, withdraw, phrases);
    }

    private List<UrgentException> exceptions(Scopes scopes) {
        List<UrgentException> exceptions = new ArrayList<>();
        fields.fields("exceptions").map(Fields::openEnded).ifPresent(all -> {
            for (String id : all.keys()) {
                all.fields(id).ifPresent(one -> {
                    Optional<Party> by = one.scalar("by").flatMap(new PartyReader(frame.context, scopes)::party);
                    Set<String> skips = new HashSet<>(one.plainTexts("skips"));
                    one.text("reason");
                    one.done();
                    by.ifPresent(party -> exceptions.add(new UrgentException(id, party.text(), skips)));
                });
            }
        });
        return exceptions;
    }

    /** Who does a step: a list signs jointly, {@code {any: …}} and {@code {in-order: …}} say otherwise. */
    static Choice choice(PartyReader parties, Guard guard, Yaml by, List<Party> tell, Fields errors) {
        if (by instanceof Yaml.Mapping mapping) {
            Fields inner = new Fields(mapping, mapping.place(), errors.findings());
            List<Party> any = parties.list(inner, "any");
            List<Party> inOrder = parties.list(inner, "in-order");
            inner.done();
            if (any.isEmpty() == inOrder.isEmpty()) {
                errors.findings().error(by.place(), "procedure.by");
            }
            return inOrder.isEmpty()
                    ? new Choice(guard, any, Signing.ANY, tell)
                    : new Choice(guard, inOrder, Signing.IN_ORDER, tell);
        }
        return new Choice(guard, parties.list(by), Signing.ALL, tell);
    }

    static Optional<Exclusion> exclusion(String text) {
        if (text.startsWith("whoever did ")) {
            return Optional.of(new Exclusion.WhoDid(text.substring(12).strip()));
        }
        if (text.equals("whoever opened")) {
            return Optional.of(new Exclusion.WhoOpened());
        }
        return Optional.of(new Exclusion.WhoIs(text));
    }
}
