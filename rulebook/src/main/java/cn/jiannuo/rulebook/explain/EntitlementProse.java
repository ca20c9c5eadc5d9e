package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;

/** Words 可享受的待遇: who may have it, how much, from where, and how. */
final class EntitlementProse {
    private final Book book;

    EntitlementProse(Book book) {
        this.book = book;
    }

    void lines(Lines lines, EntitlementRule entitlement) {
        Occasion occasion = new TriggerProse(book).occasion(entitlement.trigger());
        boolean happens = entitlement.trigger() instanceof Trigger.Happening;
        lines.add(happens ? "什么时候" : "多久一次", occasion.when());
        who(lines, entitlement.guard());
        lines.add(
                Units.isMoney(book, entitlement.gives()) ? "多少钱" : "多少",
                new OfferProse(book).branches(entitlement.gives(), window(entitlement), ""));
        entitlement
                .fund()
                .ifPresent(fund ->
                        lines.add("钱从哪来", say("{}，超出的付不出去", Glossary.builtIn().say("fund", fund, "规定的经费"))));
        entitlement.procedure().ifPresent(id -> lines.add("怎么办", say("按“{}”一步一步办", book.ruleName(id))));
        entitlement
                .planned()
                .ifPresentOrElse(
                        s -> new DutyProse(book).owed(lines, s, occasion, "谁去办"),
                        () -> lines.add("怎么领", entitlement.procedure().isPresent() ? "" : "有事时登记一下就行，够不够条件当场告诉您"));
    }

    private void who(Lines lines, Guard guard) {
        if (guard.isAlways()) {
            lines.add("谁可以领", "每个人");
        } else {
            new ConditionLines(book).add(lines, "谁可以领", guard);
        }
    }

    /** What accrues by the calendar is given for each period. */
    private String window(EntitlementRule entitlement) {
        return switch (entitlement.trigger()) {
            case Trigger.Happening happening -> new OfferProse(book).window(entitlement.per(), happening.kinds());
            case Trigger.Calendar calendar -> "每期";
        };
    }
}
