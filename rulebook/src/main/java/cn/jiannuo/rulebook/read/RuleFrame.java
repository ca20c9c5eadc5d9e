package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.expression.Scope;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.read.Draft.Block;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Offer;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the readers of all kinds of rule share: header, trigger, schedule, and the scopes of conditions. */
final class RuleFrame {
    private static final Map<String, About> ABOUT =
            Map.of("person", About.PERSON, "unit", About.UNIT, "organisation", About.ORGANISATION);

    final Context context;
    final Block block;
    final Fields fields;
    private final Map<String, About> eventAbout;

    RuleFrame(Context context, Block block, Map<String, About> eventAbout) {
        this.context = context;
        this.block = block;
        this.fields = new Fields(block.yaml(), block.place(), context.findings());
        this.eventAbout = eventAbout;
        fields.node(block.kind());
    }

    /** What a rule hangs on, and of what its conditions may speak. */
    record Setting(Trigger trigger, About about, Scopes scopes) {}

    Header header() {
        String name = fields.requiredText("name");
        String note = fields.text("note").orElse("");
        Optional<String> exception = fields.text("exception-to");
        return new Header(block.id(), name, block.clause().id(), note, exception, block.place());
    }

    /** {@code every:} or {@code on:}; exactly one of them. */
    Setting setting(About calendarDefault) {
        Optional<Yaml> every = fields.node("every");
        Optional<Yaml> on = fields.node("on");
        if (every.isPresent() == on.isPresent()) {
            context.findings().error(block.place(), every.isPresent() ? "trigger.both" : "trigger.missing");
        }
        if (on.isPresent()) {
            return happening();
        }
        About about = fields.word("each", ABOUT, calendarDefault);
        Scopes scopes = scopes(about, List.of());
        List<cn.jiannuo.rulebook.regulation.Recurrence> recurrences = every.map(
                        node -> new RecurrenceReader(context, new DayReader(context, scopes)).read(node))
                .orElse(List.of());
        return new Setting(new Trigger.Calendar(recurrences), about, scopes);
    }

    private Setting happening() {
        List<String> kinds = kinds();
        Optional<String> list = fields.text("each").filter(e -> e.startsWith("event."));
        About about = kinds.stream()
                .map(k -> eventAbout.getOrDefault(k, About.PERSON))
                .findFirst()
                .orElse(About.PERSON);
        if (list.isEmpty()) {
            about = fields.word("each", ABOUT, about);
        }
        List<Field> item = list.map(path -> listField(path.substring(6), kinds)).orElse(List.of());
        Scopes scopes = item.isEmpty() ? scopes(about, kinds) : scopes(about, kinds, itemShape(item.getFirst()));
        return new Setting(new Trigger.Happening(kinds, list.map(p -> p.substring(6))), about, scopes);
    }

    private static Shape itemShape(Field list) {
        return list.type() instanceof Type.ListOf of
                ? of.shape()
                : new Shape("item", list.label(), List.of(new Field("text", Type.TEXT, list.label())));
    }

    private List<Field> listField(String name, List<String> kinds) {
        for (String kind : kinds) {
            Shape shape = context.event(kind);
            int slot = shape.slot(name);
            if (slot >= 0 && shape.field(slot).type() instanceof Type.ListOf) {
                return List.of(shape.field(slot));
            }
        }
        context.findings().error(fields.place("each"), "each.list", name);
        return List.of();
    }

    /** The kinds of event under {@code on:}; unknown ones are errors and left out. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Yaml.Scalar kind : fields.texts("on")) {
            String id = kind.text().strip();
            if (context.vocabulary().events().containsKey(id)) {
                kinds.add(id);
            } else {
                context.error(kind, "event.unknown", id, Declarations.nearest(context.vocabulary(), id));
            }
        }
        return kinds;
    }

    /** Whom events of a kind are about. */
    About about(String kind) {
        return eventAbout.getOrDefault(kind, About.PERSON);
    }

    /** Scopes for a rule about events of these kinds, or about the calendar when there are none. */
    Scopes scopes(About about, List<String> kinds) {
        return scopes(about, kinds, null);
    }

    Scopes eventScopes(List<String> kinds) {
        About about = kinds.stream()
                .map(k -> eventAbout.getOrDefault(k, About.PERSON))
                .findFirst()
                .orElse(About.PERSON);
        return scopes(about, kinds);
    }

    private Scopes scopes(About about, List<String> kinds, @Nullable Shape item) {
        Map<String, Shape> roots = new LinkedHashMap<>();
        if (about == About.PERSON) {
            roots.put("person", context.vocabulary().person());
        }
        if (about != About.ORGANISATION) {
            roots.put("unit", context.vocabulary().unit());
        }
        if (item != null) {
            roots.put("item", item);
        }
        List<Context.Typed> scopes = new ArrayList<>();
        for (String kind : kinds) {
            Map<String, Shape> withEvent = new LinkedHashMap<>(roots);
            Shape event = context.event(kind);
            withEvent.put("event", event);
            scopes.add(new Context.Typed(event, scope(withEvent)));
        }
        if (scopes.isEmpty()) {
            scopes.add(new Context.Typed(null, scope(roots)));
        }
        return new Scopes(scopes);
    }

    Scope scope(Map<String, Shape> roots) {
        Map<String, Type> figures = new LinkedHashMap<>();
        context.figures().forEach((id, figure) -> figures.put(id, figure.isMoney() ? Type.MONEY : Type.INT));
        return new Scope(roots, figures, context.vocabulary());
    }

    /** The schedule of a rule that must have one; parts in error are left at their defaults. */
    Schedule schedule(Setting setting, Guard guard) {
        DayReader days = new DayReader(context, setting.scopes());
        Parties who = Optional.ofNullable(fields.required("who"))
                .map(node -> new PartyReader(context, setting.scopes()).parties(node))
                .orElse(new Parties(List.of(), List.of()));
        DayPhrase starts = fields.node("starts").flatMap(days::read).orElse(DayPhrase.theDay());
        DayPhrase due =
                Optional.ofNullable(fields.required("due")).flatMap(days::read).orElse(DayPhrase.theDay());
        Optional<Offer> amount =
                fields.node("amount").flatMap(n -> new OfferReader(context, setting.scopes()).offer(n));
        return new Schedule(setting.trigger(), setting.about(), guard, who, starts, due, amount);
    }

    /** An id of a rule of another kind in this pack, under a key. */
    Optional<String> reference(String key, String kind) {
        return fields.scalar(key).flatMap(s -> {
            String id = s.text().strip();
            List<String> known = context.declared().getOrDefault(kind, List.of());
            if (known.contains(id)) {
                return Optional.of(id);
            }
            context.error(s, "rule.unknown", kind, id, Nearest.to(id, known).orElse(""));
            return Optional.empty();
        });
    }

    Guard guard(Setting setting) {
        return new ConditionReader(context, setting.scopes()).whole(fields);
    }

    /** When it is asked for; nothing where nobody is named who asks. */
    Optional<Schedule> planned(RuleFrame.Setting setting, Guard guard) {
        return fields.node("who").isPresent() ? Optional.of(schedule(setting, guard)) : Optional.empty();
    }
}
