package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.apportion.Method;
import cn.jiannuo.rulebook.apportion.TieBreak;
import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.QuotaRule.Pool;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.Typed;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code quota} blocks: how many places, among whom, by which method. */
final class QuotaReader {
    private final RuleFrame frame;
    private final Fields fields;

    QuotaReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule quota() {
        Header header = frame.header();
        Scopes scopes = frame.scopes(About.UNIT, List.of());
        ValueReader values = new ValueReader(frame.context);
        var per = fields.word("per", new LinkedHashMap<>(RecurrenceReader.PERIODS), CalendarPeriod.Kind.YEAR);
        Value total = Optional.ofNullable(fields.required("total"))
                .flatMap(n -> values.read(n, Want.COUNT))
                .orElse(new Value.Literal(0, 1, ""));
        List<Pool> pools = pools(scopes, values, total);
        int level = fields.text("level").map(this::level).orElse(1);
        Method method = method();
        List<TieBreak> ties = ties();
        Optional<Term> weight = fields.scalar("weight")
                .flatMap(s -> new ConditionReader(frame.context, scopes).value(s.text(), s, Type.INT))
                .map(typed -> typed.getFirst().term());
        Optional<QuotaRule.Unused> unused = fields.fields("unused").flatMap(this::unused);
        Optional<Schedule> planned = fields.node("who").isPresent() ? Optional.of(publishing(per)) : Optional.empty();
        fields.done();
        Term byHeads = weight.orElseGet(() -> headcount(scopes));
        return new QuotaRule(header, per, total, pools, level, method, byHeads, ties, unused, planned);
    }

    private Term headcount(Scopes scopes) {
        Yaml.Scalar at = new Yaml.Scalar("unit.headcount", false, frame.block.place());
        List<Typed> typed = new ConditionReader(frame.context, scopes)
                .value(at.text(), at, Type.INT)
                .orElseThrow();
        return typed.getFirst().term();
    }

    private Schedule publishing(CalendarPeriod.Kind per) {
        Scopes organisation = frame.scopes(About.ORGANISATION, List.of());
        var every = new cn.jiannuo.rulebook.regulation.Recurrence.Every(per, null);
        return frame.schedule(
                new RuleFrame.Setting(new Trigger.Calendar(List.of(every)), About.ORGANISATION, organisation),
                new Guard.Always());
    }

    private int level(String text) {
        if (text.matches("[1-9][0-9]?")) {
            return Integer.parseInt(text);
        }
        frame.context.findings().error(fields.place("level"), "quota.level", text);
        return 1;
    }

    private Method method() {
        Map<String, Method> words = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            words.put(method.word(), method);
        }
        return fields.word("method", words, Method.LARGEST_REMAINDER);
    }

    private List<TieBreak> ties() {
        List<TieBreak> ties = new ArrayList<>();
        for (Yaml.Scalar tie : fields.texts("ties")) {
            Optional<TieBreak> known = TieBreak.called(tie.text().strip());
            if (known.isEmpty()) {
                List<String> words = List.of("headcount", "smaller", "code");
                frame.context.error(
                        tie,
                        "key.want-word",
                        "ties",
                        tie.text(),
                        words,
                        Nearest.to(tie.text(), words).orElse("code"));
            }
            known.ifPresent(ties::add);
        }
        return ties;
    }

    private List<Pool> pools(Scopes scopes, ValueReader values, Value total) {
        List<Pool> pools = new ArrayList<>();
        Optional<Fields> all = fields.fields("pools");
        if (all.isEmpty()) {
            return List.of(new Pool("all", "", total, new Guard.Always()));
        }
        Fields named = all.get().openEnded();
        for (String id : named.keys()) {
            named.fields(id).ifPresent(pool -> {
                Guard guard = new ConditionReader(frame.context, scopes).whole(pool);
                Optional<Value> places =
                        Optional.ofNullable(pool.required("places")).flatMap(n -> values.read(n, Want.COUNT));
                String name = pool.text("name").orElse(id);
                pool.done();
                places.ifPresent(p -> pools.add(new Pool(id, name, p, guard)));
            });
        }
        return pools;
    }

    private Optional<QuotaRule.Unused> unused(Fields unused) {
        Optional<Yaml.Scalar> by = unused.scalar("returned-by");
        unused.text("to");
        unused.done();
        return by.flatMap(s -> new DayReader(frame.context, frame.scopes(About.UNIT, List.of())).monthDay(s.text(), s))
                .map(d -> new QuotaRule.Unused(d.getMonthValue(), d.getDayOfMonth()));
    }
}
