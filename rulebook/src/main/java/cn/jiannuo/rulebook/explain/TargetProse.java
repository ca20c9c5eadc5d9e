package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.TargetRule;

/** Words 要达到的数: how many in each period, what counts, and who sees the pace. */
final class TargetProse {
    private final Book book;

    TargetProse(Book book) {
        this.book = book;
    }

    void lines(Lines lines, TargetRule target) {
        Schedule when = target.when();
        new SubjectProse(book).lines(lines, when);
        String period = TriggerProse.period(target.per());
        lines.add(
                "要多少",
                say(
                        target.atLeast() ? "每{}至少{}" : "每{}至多{}",
                        period,
                        book.figures().value(target.bound())));
        lines.add("数什么", counted(target));
        new ConditionLines(book).add(lines, "哪些算数", target.where());
        lines.add("谁去办", new PartyProse(book).owing(when.who()));
        Occasion occasion = new TriggerProse(book).occasion(when.trigger());
        Wording asked = new DayProse(book).start(when.starts(), occasion);
        lines.add(
                "差了怎么办",
                asked.isEmpty()
                        ? say("差多少随时看得到，{}结束前补上", occasion.period())
                        : say("{}还差的，列进待办，{}结束前补上", asked, occasion.period()));
        lines.add("谁看得到", visible(target.visible()));
    }

    private Wording counted(TargetRule target) {
        String record = book.event(target.record());
        if (target.summed().isEmpty()) {
            return say("“{}”有几笔", record);
        }
        return say(
                "“{}”里的{}，加在一起", record, summed(target.record(), target.summed().get()));
    }

    private String summed(String record, String field) {
        Shape shape = book.vocabulary().events().get(record);
        if (shape == null || shape.slot(field) < 0) {
            return "数";
        }
        return FieldProse.quoted(shape.field(shape.slot(field)));
    }

    private static String visible(String who) {
        return switch (who) {
            case "person" -> "只有本人";
            case "unit" -> "本单位的人";
            default -> "大家";
        };
    }
}
