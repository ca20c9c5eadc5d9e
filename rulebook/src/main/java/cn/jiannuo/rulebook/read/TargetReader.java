package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads targets: how much of what each owes in a period. */
final class TargetReader {
    private final RuleFrame frame;
    private final Fields fields;

    TargetReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule target() {
        var header = frame.header();
        About about = fields.word(
                "each",
                new LinkedHashMap<>(
                        Map.of("person", About.PERSON, "unit", About.UNIT, "organisation", About.ORGANISATION)),
                About.PERSON);
        Context.Scopes scopes = frame.scopes(about, List.of());
        Guard guard = new ConditionReader(frame.context, scopes).whole(fields);
        var per = fields.word(
                "per",
                new LinkedHashMap<>(RecurrenceReader.PERIODS),
                cn.jiannuo.rulebook.calendar.CalendarPeriod.Kind.YEAR);
        Measured measured = measured();
        Guard where = where(frame, scopes, measured.record());
        boolean least = fields.node("at-least").isPresent();
        Bound bound = bound(least);
        DayPhrase starts = fields.scalar("asked").flatMap(s -> asked(s, scopes)).orElse(DayPhrase.theDay());
        Parties who = fields.node("who")
                .map(n -> new PartyReader(frame.context, scopes).parties(n))
                .orElseGet(() -> subject(about));
        String visible = fields.word(
                "visible", new LinkedHashMap<>(Map.of("person", "person", "unit", "unit", "all", "all")), "person");
        fields.done();
        Schedule schedule = new Schedule(
                new Trigger.Calendar(List.of(new Recurrence.Every(per, null))),
                about,
                guard,
                who,
                starts,
                DayPhrase.endOfPeriod(),
                Optional.empty());
        return new TargetRule(
                header, schedule, per, measured.record(), measured.field(), where, least, bound.value(), visible);
    }

    private Parties subject(About about) {
        return switch (about) {
            case PERSON -> Parties.of(new Party.Subject());
            case UNIT -> Parties.of(new Party.UnitItself(Party.Of.UNIT));
            case ORGANISATION -> {
                frame.context.findings().error(frame.block.place(), "key.missing", "who");
                yield new Parties(List.of(), List.of());
            }
        };
    }

    private record Bound(Value value) {}

    private Bound bound(boolean least) {
        Optional<Yaml> most = fields.node("at-most");
        if (least == most.isPresent()) {
            frame.context.findings().error(frame.block.place(), "target.bound");
        }
        Value none = new Value.Literal(0, 1, "");
        return new Bound(fields.node(least ? "at-least" : "at-most")
                .flatMap(n -> new ValueReader(frame.context).read(n, Want.ANY))
                .orElse(none));
    }

    private Optional<DayPhrase> asked(Yaml.Scalar at, Context.Scopes scopes) {
        String text = at.text().strip();
        DayReader days = new DayReader(frame.context, scopes);
        if (text.matches("[0-9]{1,2}-[0-9]{1,2}")) {
            return days.monthDay(text, at)
                    .map(d -> new DayPhrase(
                            "on " + text,
                            null,
                            null,
                            false,
                            new Anchor.MonthDay(d.getMonthValue(), d.getDayOfMonth()),
                            DayPhrase.Roll.STAY));
        }
        return days.read(at);
    }

    private record Measured(String record, Optional<String> field) {}

    /** {@code count: talk} or {@code sum: note.characters}. */
    private Measured measured() {
        Optional<Yaml.Scalar> count = fields.scalar("count");
        Optional<Yaml.Scalar> sum = fields.scalar("sum");
        if (count.isPresent() == sum.isPresent()) {
            frame.context.findings().error(frame.block.place(), "target.measure");
            return new Measured("", Optional.empty());
        }
        if (count.isPresent()) {
            return new Measured(known(count.get(), count.get().text().strip()), Optional.empty());
        }
        Yaml.Scalar at = sum.get();
        String[] path = at.text().strip().split("\\.", 2);
        String record = known(at, path[0]);
        Shape shape = frame.context.vocabulary().events().get(record);
        if (shape != null) {
            int slot = path.length < 2 ? -1 : shape.slot(path[1]);
            if (slot < 0
                    || !(shape.field(slot).type() == Type.INT
                            || shape.field(slot).type() == Type.MONEY)) {
                frame.context.error(at, "target.sum", at.text());
            }
        }
        return new Measured(record, Optional.of(path.length < 2 ? "" : path[1]));
    }

    private String known(Yaml.Scalar at, String id) {
        if (!frame.context.vocabulary().events().containsKey(id)) {
            frame.context.error(at, "event.unknown", id, Declarations.nearest(frame.context.vocabulary(), id));
        }
        return id;
    }

    /** The condition an entry of a ledger meets to count, {@code where:}. */
    static Guard where(RuleFrame frame, Context.Scopes scopes, String record) {
        Shape shape = frame.context.vocabulary().events().get(record);
        Optional<Yaml> node = frame.fields.node("where");
        if (shape == null || node.isEmpty()) {
            return new Guard.Always();
        }
        Map<String, Shape> roots =
                new LinkedHashMap<>(scopes.scopes().getFirst().scope().roots());
        roots.put("record", shape);
        Context.Scopes withRecord = new Context.Scopes(List.of(new Context.Typed(null, frame.scope(roots))));
        return new ConditionReader(frame.context, withRecord).guard(node.get());
    }
}
