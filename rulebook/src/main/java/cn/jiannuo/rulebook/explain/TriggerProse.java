package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.expression.Base;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Words what sets a rule off: 每季度, 每逢春节, 登记了“住院”. */
final class TriggerProse {
    private static final String WEEKDAYS = "一二三四五六日";

    private final Book book;

    TriggerProse(Book book) {
        this.book = book;
    }

    Occasion occasion(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Happening happening -> happening(happening);
            case Trigger.Calendar calendar -> calendar(calendar.recurrences());
        };
    }

    private Occasion happening(Trigger.Happening happening) {
        Wording registered = book.happened(happening.kinds());
        if (happening.each().isEmpty()) {
            return Occasion.happening(registered);
        }
        return Occasion.happening(say("{}，里面的“{}”一条一条办", registered, listLabel(happening)));
    }

    private String listLabel(Trigger.Happening happening) {
        String field = happening.each().orElseThrow();
        for (String kind : happening.kinds()) {
            Shape shape = book.vocabulary().events().get(kind);
            if (shape != null && shape.slot(field) >= 0) {
                return FieldProse.label(shape.field(shape.slot(field)));
            }
        }
        return "事项";
    }

    private Occasion calendar(List<Recurrence> recurrences) {
        if (recurrences.isEmpty()) {
            return Occasion.happening(Wording.of("没有写明"));
        }
        List<Wording> festivals = new ArrayList<>();
        for (Recurrence recurrence : recurrences) {
            if (recurrence instanceof Recurrence.Festival festival) {
                festivals.add(Wording.of(festival.name()));
            }
        }
        if (festivals.size() == recurrences.size()) {
            return new Occasion(say("每逢{}", Wording.list(festivals)), "节日", "年度");
        }
        Occasion first = recurring(recurrences.getFirst());
        Wording all = Wording.join(
                "；", recurrences.stream().map(r -> recurring(r).when()).toList());
        return new Occasion(all, first.day(), first.period());
    }

    private Occasion recurring(Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Every every -> every(every);
            case Recurrence.Festival festival ->
                new Occasion(Wording.of("每逢" + festival.name()), festival.name(), "年度");
            case Recurrence.Anniversary anniversary -> anniversary(anniversary);
            case Recurrence.Anchored anchored -> anchored(anchored);
        };
    }

    private static Occasion every(Recurrence.Every every) {
        String period = period(every.period());
        Recurrence.DayIn in = every.day();
        if (in == null) {
            return new Occasion(Wording.of("每" + period), firstDay(every.period()), whole(every.period()));
        }
        String day = switch (in) {
            case Recurrence.DayIn.MonthDay md -> Numerals.monthDay(md.month(), md.day());
            case Recurrence.DayIn.DayOfMonth dom -> dom.day() + "日";
            case Recurrence.DayIn.Weekday weekday -> weekday(weekday.day());
            case Recurrence.DayIn.FirstWorkday first -> "第一个工作日";
            case Recurrence.DayIn.LastWorkday last -> "最后一个工作日";
        };
        boolean week = in instanceof Recurrence.DayIn.Weekday;
        return new Occasion(Wording.of("每" + (week ? "" : period) + day), "当天", whole(every.period()));
    }

    private static String weekday(int day) {
        return "周" + WEEKDAYS.substring(day - 1, day);
    }

    static String period(CalendarPeriod.Kind kind) {
        return switch (kind) {
            case YEAR -> "年";
            case HALF_YEAR -> "半年";
            case QUARTER -> "季度";
            case MONTH -> "月";
            case WEEK -> "周";
        };
    }

    /** A period as a whole that ends. */
    static String whole(CalendarPeriod.Kind kind) {
        return switch (kind) {
            case YEAR -> "年度";
            case HALF_YEAR -> "半年";
            case QUARTER -> "季度";
            case MONTH -> "当月";
            case WEEK -> "当周";
        };
    }

    private static String firstDay(CalendarPeriod.Kind kind) {
        return switch (kind) {
            case YEAR -> "1月1日";
            case HALF_YEAR -> "半年的第一天";
            case QUARTER -> "季度第一天";
            case MONTH -> "1日";
            case WEEK -> "周一";
        };
    }

    private Occasion anniversary(Recurrence.Anniversary anniversary) {
        boolean birthday = anniversary.of().typed().getFirst().term() instanceof Term.Access access
                && access.base() instanceof Base.Of
                && access.field().name().equals("birth_date");
        if (birthday) {
            return new Occasion(Wording.of("每年生日"), "生日", "年度");
        }
        return new Occasion(say("每年的{}这一天", fact(anniversary.of())), "那天", "年度");
    }

    private Occasion anchored(Recurrence.Anchored anchored) {
        Wording steps = book.figures().value(anchored.steps());
        Anchor.Fact from = anchored.from();
        Anchor.Fact until = anchored.until();
        Wording start =
                from != null ? fact(from) : Wording.of(anchored.fixed() == null ? "" : Numerals.date(anchored.fixed()));
        Wording every = say("从{}算起，每{}一次", start, steps);
        Wording whole = until == null ? every : say("{}，到{}为止", every, fact(until));
        return new Occasion(whole, "到期那天", "周期");
    }

    private Wording fact(Anchor.Fact fact) {
        return new TermProse(book).noun(fact.typed().getFirst().term());
    }
}
