package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.apportion.Method;
import cn.jiannuo.rulebook.apportion.TieBreak;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import java.util.ArrayList;
import java.util.List;

/** Words 名额: how many, in which pools, shared how. */
final class QuotaProse {
    private final Book book;
    private final GuardProse guards;

    QuotaProse(Book book) {
        this.book = book;
        this.guards = new GuardProse(book);
    }

    void lines(Lines lines, QuotaRule quota) {
        String period = TriggerProse.period(quota.per());
        lines.add("一共多少", say("每{}{}", period, book.figures().value(quota.total())));
        boolean split =
                quota.pools().size() > 1 || !quota.pools().getFirst().guard().isAlways();
        lines.add("怎么分块", split ? quota.pools().stream().map(this::pool).toList() : List.of());
        lines.add("分给谁", Numerals.numeral(quota.level()) + "级单位");
        lines.add("怎么分", method(quota));
        lines.add(
                "并列时",
                Wording.join("，再看", quota.ties().stream().map(QuotaProse::tie).toList()));
        quota.unused()
                .ifPresent(unused ->
                        lines.add("没用完的", say("{}前退回，在同一块里再分", Numerals.monthDay(unused.month(), unused.day()))));
        quota.planned()
                .ifPresent(
                        s -> new DutyProse(book).owed(lines, s, new TriggerProse(book).occasion(s.trigger()), "谁来公布"));
    }

    private Wording pool(QuotaRule.Pool pool) {
        Wording places = book.figures().value(pool.places());
        String name = Glossary.builtIn().find("pool", pool.name()).orElse("");
        Wording who = pool.guard().isAlways() ? Wording.of("其余单位") : guards.clause(pool.guard());
        return name.isEmpty() ? say("{}的：{}", who, places) : say("{}（{}）：{}", name, who, places);
    }

    private Wording method(QuotaRule quota) {
        if (quota.method() == Method.EQUAL) {
            return Wording.of("平均分（" + Method.EQUAL.chinese() + "）");
        }
        List<Wording> parts = new ArrayList<>();
        parts.add(say("按{}", guards.noun(quota.weight())));
        parts.add(Wording.of("用" + quota.method().chinese() + "算，人人可以复算"));
        return Wording.join("，", parts);
    }

    private static Wording tie(TieBreak tie) {
        return Wording.of(tie.chinese());
    }
}
