package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Consequence;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Criterion;
import cn.jiannuo.rulebook.regulation.ScorecardRule.ShareOf;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Test;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.regulation.VoteRule;

/** Words 评议表 and 表决: who judges what, how it is counted, and what follows. */
final class ScorecardProse {
    private final Book book;
    private final PartyProse parties;
    private final FigureProse figures;

    ScorecardProse(Book book) {
        this.book = book;
        this.parties = new PartyProse(book);
        this.figures = book.figures();
    }

    void lines(Lines lines, ScorecardRule card) {
        lines.add("评谁", parties.written(card.rated()));
        Wording raters = parties.written(card.by());
        Wording enough = card.atLeast()
                .map(v -> say("{}，至少{}", raters, figures.value(v)))
                .orElse(raters);
        lines.add("谁来评", card.secret() ? say("{}，不记名", enough) : enough);
        lines.add(
                "评什么",
                Wording.list(card.criteria().stream().map(this::criterion).toList()));
        lines.add("怎么评", scale(card));
        card.planned().ifPresent(s -> new DutyProse(book).schedule(lines, s, "谁来组织"));
        lines.add("结果怎么用", card.follows().stream().map(f -> follows(f, card)).toList());
    }

    private Wording criterion(Criterion criterion) {
        return criterion
                .points()
                .map(points -> say("{}（{}）", criterion.name(), withUnit(points)))
                .orElse(Wording.of(criterion.name()));
    }

    private Wording scale(ScorecardRule card) {
        return card.points()
                .map(points -> say("打分，满分{}", withUnit(points)))
                .orElseGet(() -> say("选一档：{}", Wording.list(Wording.all(card.scale()))));
    }

    private Wording withUnit(Value points) {
        Wording value = figures.value(points);
        return value.text().endsWith("分") ? value : say("{} 分", value);
    }

    private Wording follows(Consequence consequence, ScorecardRule card) {
        Wording due = new DayProse(book).span(consequence.due());
        return say(
                "{}：{}（{}办，{}内）",
                test(consequence.test(), card),
                consequence.what(),
                parties.party(consequence.who()),
                due);
    }

    private Wording test(Test test, ScorecardRule card) {
        return switch (test) {
            case Test.ShareReaches share ->
                say("“{}”占{}的比例达到{}", share.grade(), whole(card.shareOf()), figures.value(share.bound()));
            case Test.ScoreBelow below -> say("得分低于{}", figures.value(below.bound()));
            case Test.ScoreReaches reaches -> say("得分达到{}", figures.value(reaches.bound()));
        };
    }

    /** What shares are taken of. */
    static String whole(ShareOf of) {
        return switch (of) {
            case VALID -> "有效票";
            case MEMBERS -> "应到人数";
            case PRESENT -> "实到人数";
        };
    }

    void lines(Lines lines, VoteRule vote) {
        Wording by = parties.written(vote.by());
        lines.add("谁来表决", vote.secret() ? say("{}，不记名", by) : by);
        lines.add("到会人数", say("应到人数的{}以上", figures.value(vote.quorum())));
        String passes = vote.moreThan() ? "赞成超过{}的{}" : "赞成达到{}的{}";
        lines.add("怎样算通过", say(passes, whole(vote.of()), figures.value(vote.passes())));
        vote.planned().ifPresent(s -> new DutyProse(book).schedule(lines, s, "谁来组织"));
    }
}
