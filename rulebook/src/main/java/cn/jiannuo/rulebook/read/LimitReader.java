package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.EligibilityRule.Rank;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.LimitRule.Measure;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.Window;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the kinds that allow, cap and rank: entitlements, limits, eligibility, prohibitions. */
final class LimitReader {
    private final RuleFrame frame;
    private final Fields fields;

    LimitReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule entitlement() {
        Header header = frame.header();
        RuleFrame.Setting setting = frame.setting(About.PERSON);
        Guard guard = frame.guard(setting);
        OfferReader offers = new OfferReader(frame.context, setting.scopes());
        Offer gives = Optional.ofNullable(fields.required("gives"))
                .flatMap(offers::offer)
                .orElse(new Offer(List.of()));
        Window per = fields.scalar("per").map(s -> window(s, setting.scopes())).orElse(Window.EVENT);
        Optional<String> fund = fields.text("fund");
        Optional<String> procedure = frame.reference("procedure", "procedure");
        Optional<Schedule> planned = planned(setting, guard).map(s -> paying(s, gives));
        fields.done();
        return new EntitlementRule(header, setting.trigger(), guard, gives, per, fund, procedure, planned);
    }

    private static Schedule paying(Schedule s, Offer gives) {
        return new Schedule(s.trigger(), s.about(), s.guard(), s.who(), s.starts(), s.due(), Optional.of(gives));
    }

    /** A schedule when somebody is named to see to it. */
    private Optional<Schedule> planned(RuleFrame.Setting setting, Guard guard) {
        return fields.node("who").isPresent() ? Optional.of(frame.schedule(setting, guard)) : Optional.empty();
    }

    private Window window(Yaml.Scalar at, Scopes scopes) {
        List<String> by = new ArrayList<>();
        Optional<CalendarPeriod.Kind> period = Optional.empty();
        for (String part : at.text().strip().split("\\s+and\\s+|\\s*,\\s*")) {
            if (RecurrenceReader.PERIODS.containsKey(part)) {
                period = Optional.of(RecurrenceReader.PERIODS.get(part));
            } else if (part.equals("person") || part.equals("unit")) {
                by.add(part);
            } else if (part.startsWith("event.") && hasField(scopes, part.substring(6))) {
                by.add(part);
            } else if (!part.equals("event") && !part.equals("period")) {
                frame.context.error(at, "window", part);
            }
        }
        return new Window(by, period);
    }

    private static boolean hasField(Scopes scopes, String field) {
        return scopes.scopes().stream()
                .allMatch(s -> s.event() != null && s.event().slot(field) >= 0);
    }

    Rule limit() {
        Header header = frame.header();
        List<String> kinds = kinds();
        Scopes scopes = frame.eventScopes(kinds);
        ConditionReader conditions = new ConditionReader(frame.context, scopes);
        Guard guard = conditions.whole(fields);
        Window per = fields.scalar("per").map(s -> window(s, scopes)).orElse(Window.EVENT);
        Measure measure = measure(conditions);
        OfferReader offers = new OfferReader(frame.context, scopes);
        Optional<Offer> most = fields.node("at-most").flatMap(offers::offer);
        Optional<Offer> least = fields.node("at-least").flatMap(offers::offer);
        Guard requires = conditions.guard(fields, "requires");
        boolean bounded = most.isPresent() || least.isPresent();
        if (bounded == (measure instanceof Measure.Nothing) || (!bounded && requires.isAlways())) {
            frame.context.findings().error(frame.block.place(), "limit.measure");
        }
        fields.done();
        return new LimitRule(header, kinds, guard, per, measure, most, least, requires);
    }

    private List<String> kinds() {
        if (fields.required("on") == null) {
            return List.of();
        }
        return frame.kinds();
    }

    private Measure measure(ConditionReader conditions) {
        List<Measure> found = new ArrayList<>();
        if (fields.yes("count", false)) {
            found.add(new Measure.Count());
        }
        fields.scalar("sum").flatMap(s -> number(conditions, s)).ifPresent(f -> found.add(new Measure.Sum(f)));
        fields.scalar("value").flatMap(s -> number(conditions, s)).ifPresent(f -> found.add(new Measure.Computed(f)));
        if (found.size() > 1) {
            frame.context.findings().error(frame.block.place(), "limit.measure");
        }
        return found.isEmpty() ? new Measure.Nothing() : found.getFirst();
    }

    private static Optional<Anchor.Fact> number(ConditionReader conditions, Yaml.Scalar at) {
        return conditions.number(at.text(), at).map(typed -> new Anchor.Fact(at.text(), typed));
    }

    Rule prohibition() {
        Header header = frame.header();
        List<String> kinds = kinds();
        Scopes scopes = frame.eventScopes(kinds);
        Guard guard = new ConditionReader(frame.context, scopes).whole(fields);
        boolean refused = fields.word("effect", new LinkedHashMap<>(Map.of("refused", true, "noticed", false)), true);
        // what is refused is never written, so there is nothing to mark
        String mark = refused ? "" : fields.text("mark").orElse("");
        Optional<Schedule> planned = Optional.empty();
        Optional<Yaml> reported = fields.node("reported-to");
        if (!refused && reported.isEmpty()) {
            frame.context.findings().error(frame.block.place(), "key.missing", "reported-to");
        }
        if (reported.isPresent()) {
            Parties who = new PartyReader(frame.context, scopes).parties(reported.get());
            DayPhrase due = Optional.ofNullable(fields.required("due"))
                    .flatMap(new DayReader(frame.context, scopes)::read)
                    .orElse(DayPhrase.theDay());
            planned = Optional.of(new Schedule(
                    new Trigger.Happening(kinds, Optional.empty()),
                    About.PERSON,
                    guard,
                    who,
                    DayPhrase.theDay(),
                    due,
                    Optional.empty()));
        }
        fields.done();
        return new ProhibitionRule(header, kinds, guard, refused, mark, planned);
    }

    Rule eligibility() {
        Header header = frame.header();
        Scopes scopes = frame.scopes(About.PERSON, List.of());
        ConditionReader conditions = new ConditionReader(frame.context, scopes);
        Guard guard = conditions.whole(fields);
        List<Guard.Named> any = fields.node("any").map(conditions::members).orElse(List.of());
        List<Guard.Named> none = fields.node("none").map(conditions::members).orElse(List.of());
        if (any.isEmpty()) {
            frame.context.findings().error(frame.block.place(), "key.missing", "any");
        }
        for (Guard.Named named : any) {
            if (named.name().isEmpty()) {
                frame.context.findings().error(fields.place("any"), "eligibility.unnamed");
            }
        }
        List<Rank> order = new ArrayList<>();
        for (Yaml.Scalar key : fields.texts("order")) {
            rank(key, any, conditions).ifPresent(order::add);
        }
        fields.done();
        return new EligibilityRule(header, guard, any, none, order);
    }

    private Optional<Rank> rank(Yaml.Scalar at, List<Guard.Named> any, ConditionReader conditions) {
        String text = at.text().strip();
        if (text.startsWith("earliest ")) {
            String fact = text.substring(9).strip();
            return conditions.value(fact, at, Type.DATE).map(t -> new Rank.Earliest(new Anchor.Fact(fact, t)));
        }
        List<String> names = any.stream().map(Guard.Named::name).toList();
        if (names.contains(text)) {
            return Optional.of(new Rank.Ground(text));
        }
        frame.context.error(
                at, "eligibility.order", text, Nearest.to(text, names).orElse(""), names);
        return Optional.empty();
    }
}
