package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.LimitRule.Measure;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import java.util.ArrayList;
import java.util.List;

/** Words 限额 and 禁止事项: what is checked before it is done, and what never may be. */
final class LimitProse {
    private final Book book;
    private final GuardProse guards;
    private final ConditionLines conditions;
    private final OfferProse offers;

    LimitProse(Book book) {
        this.book = book;
        this.guards = new GuardProse(book);
        this.conditions = new ConditionLines(book);
        this.offers = new OfferProse(book);
    }

    void lines(Lines lines, LimitRule limit) {
        lines.add("管什么", say("{}的时候", book.happened(limit.kinds())));
        conditions.add(lines, SubjectProse.CONDITION, limit.guard());
        lines.add("数什么", measure(limit));
        List<Wording> bounds = new ArrayList<>();
        limit.atLeast().ifPresent(offer -> bounds.addAll(offers.branches(offer, "", "至少")));
        limit.atMost().ifPresent(offer -> bounds.addAll(offers.branches(offer, "", "至多")));
        lines.add("限多少", bounds);
        conditions.add(lines, "还要满足", limit.requires());
        lines.add("不合规定", "事前就拦下，并说明差在哪里");
    }

    private Wording measure(LimitRule limit) {
        String window = offers.window(limit.per(), limit.kinds());
        return switch (limit.measure()) {
            case Measure.Nothing nothing -> Wording.NOTHING;
            case Measure.Count count -> say("{}的次数", window);
            case Measure.Sum sum ->
                say(
                        limit.per().isEvent() ? "{}的{}" : "{}的{}，加在一起",
                        window,
                        guards.noun(sum.of().typed().getFirst().term()));
            case Measure.Computed computed ->
                say(
                        "{}的{}",
                        window,
                        guards.noun(computed.of().typed().getFirst().term()));
        };
    }

    void lines(Lines lines, ProhibitionRule prohibition) {
        lines.add("什么时候", say("{}的时候", book.happened(prohibition.kinds())));
        conditions.add(lines, "不许怎样", prohibition.guard());
        Wording noticed = prohibition.mark().isEmpty()
                ? say("系统拦不住，但会记下来，交人去查")
                : say("系统拦不住，但会记下来，标上“{}”，交人去查", prohibition.mark());
        lines.add("碰上了", prohibition.refused() ? say("系统当场拦下，办不下去") : noticed);
        prohibition.planned().ifPresent(s -> {
            Occasion occasion = Occasion.happening(Wording.NOTHING);
            new DutyProse(book).owed(lines, s, occasion, "交给谁查");
        });
    }
}
