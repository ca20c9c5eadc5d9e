package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.DisclosureRule;

/** Words 公开事项: what, to whom, where, when, by whom and under whose eyes. */
final class DisclosureProse {
    private final Book book;

    DisclosureProse(Book book) {
        this.book = book;
    }

    void lines(Lines lines, DisclosureRule disclosure) {
        PartyProse parties = new PartyProse(book);
        lines.add("公开什么", Wording.list(Wording.all(disclosure.content())));
        disclosure.ledger().ifPresent(id -> lines.add("照什么写", say("按“{}”里这段时间的登记起草", Wording.of(book.ruleName(id)))));
        lines.add("给谁看", parties.written(disclosure.audience()));
        lines.add("在哪里看", Wording.list(Wording.all(disclosure.form())));
        new DutyProse(book).schedule(lines, disclosure.when(), "谁来公开");
        disclosure.supervisedBy().ifPresent(party -> lines.add("谁来监督", parties.party(party)));
        disclosure
                .objections()
                .ifPresent(window -> lines.add("有不同意见", say("公开以后至少留{}，谁都可以提", new DayProse(book).span(window))));
        lines.add("不公开的", Wording.list(Wording.all(disclosure.withheld())));
    }
}
