package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Value;

/** Words days told from others: 那天起 5 个工作日内, 春节前一天, 季度结束后 10 个工作日内. */
final class DayProse {
    private final Book book;

    DayProse(Book book) {
        this.book = book;
    }

    /** A last day. */
    Wording due(DayPhrase phrase, Occasion occasion) {
        Wording steps = steps(phrase);
        String day = anchor(phrase.anchor(), occasion);
        Wording plain;
        if (steps.isEmpty()) {
            plain = on(phrase.anchor(), day, occasion);
        } else if (phrase.back()) {
            plain = isOneDay(phrase) ? say("{}前一天", day) : say("{}前{}", day, steps);
        } else if (phrase.anchor() instanceof Anchor.EndOfPeriod) {
            plain = say("{}结束后{}内", occasion.period(), steps);
        } else {
            plain = say("{}起{}内", day, steps);
        }
        return say("{}{}", plain, roll(phrase.roll()));
    }

    private static Wording on(Anchor anchor, String day, Occasion occasion) {
        return switch (anchor) {
            case Anchor.TheDay theDay -> Wording.of("当天");
            case Anchor.StartOfPeriod start -> Wording.of(occasion.period() + "的第一天");
            case Anchor.EndOfPeriod end -> Wording.of(occasion.period() + "结束前");
            case Anchor.MonthDay date -> Wording.of(day + "前");
            case Anchor.Fact fact -> Wording.of(day);
        };
    }

    /** A first day; nothing when it is the occasion's own. */
    Wording start(DayPhrase phrase, Occasion occasion) {
        Wording steps = steps(phrase);
        String day = anchor(phrase.anchor(), occasion);
        if (steps.isEmpty()) {
            return phrase.anchor() instanceof Anchor.TheDay ? Wording.NOTHING : Wording.of(day + "起");
        }
        if (phrase.back()) {
            return isOneDay(phrase) ? say("{}前一天起", day) : say("{}前{}起", day, steps);
        }
        return say("{}后{}起", day, steps);
    }

    /** How long, without from when: 5 个工作日. */
    Wording span(DayPhrase phrase) {
        Wording steps = steps(phrase);
        return steps.isEmpty() ? Wording.of("当天") : steps;
    }

    private Wording steps(DayPhrase phrase) {
        Value steps = phrase.steps();
        return steps == null ? Wording.NOTHING : book.figures().value(steps);
    }

    private static boolean isOneDay(DayPhrase phrase) {
        return phrase.steps() instanceof Value.Literal literal
                && literal.number() == 1
                && phrase.text().contains("before ")
                && literal.unit().startsWith("day");
    }

    private String anchor(Anchor anchor, Occasion occasion) {
        return switch (anchor) {
            case Anchor.TheDay theDay -> occasion.day();
            case Anchor.StartOfPeriod start -> occasion.period() + "的第一天";
            case Anchor.EndOfPeriod end -> occasion.period() + "结束";
            case Anchor.MonthDay date -> Numerals.monthDay(date.month(), date.day());
            case Anchor.Fact fact ->
                new TermProse(book).noun(fact.typed().getFirst().term()).text();
        };
    }

    private static String roll(DayPhrase.Roll roll) {
        return switch (roll) {
            case STAY -> "";
            case NEXT_WORKDAY -> "，遇放假顺延";
            case PREVIOUS_WORKDAY -> "，遇放假提前";
        };
    }
}
