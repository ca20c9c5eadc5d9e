package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
        boolean confidential = fields.yes("private", false);
        Map<String, String> doors = new TreeMap<>();
        ProcedureRule.DOORS.keySet().forEach(door -> doors.put(door, door));
        String door = fields.word("door", doors, "");
        fields.done();
        return new ProcedureRule(header, kinds, guard, steps, exceptions, withdraw, confidential, door, phrases);
    }

    private List<UrgentException> exceptions(Scopes scopes) {
        List<UrgentException> exceptions = new ArrayList<>();
        fields.fields("exceptions").map(Fields::openEnded).ifPresent(all -> {
            for (String id : all.keys()) {
                all.fields(id).ifPresent(one -> {
                    one.required("by");
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
}
