package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import java.util.ArrayList;
import java.util.List;

/** Words 程序: every step with its people, its days and where its outcomes lead. */
final class ProcedureProse {
    private final Book book;

    ProcedureProse(Book book) {
        this.book = book;
    }

    void lines(Lines lines, ProcedureRule procedure) {
        lines.add("什么时候", book.happened(procedure.kinds()));
        new ConditionLines(book).add(lines, SubjectProse.CONDITION, procedure.guard());
        StepProse steps = new StepProse(book, procedure);
        int number = 1;
        for (StepRule step : procedure.steps()) {
            lines.add("第" + Numerals.numeral(number) + "步", steps.paragraphs(step));
            number++;
        }
        lines.add(
                "特殊情况",
                procedure.exceptions().stream()
                        .map(e -> exception(procedure, e))
                        .toList());
        if (!procedure.withdrawnBy().isEmpty()) {
            Wording who = new PartyProse(book).list(procedure.withdrawnBy());
            lines.add("谁能撤回", say("{}，办结以前都可以", who));
        }
        String door = ProcedureRule.DOORS.get(procedure.door());
        if (door != null) {
            lines.add("在哪里登记", say("“{}”窗口", door));
        }
        if (procedure.confidential()) {
            lines.add("谁看得到", say("只有经办的和当事人本人"));
        }
    }

    private Wording exception(ProcedureRule procedure, UrgentException exception) {
        String name = Glossary.builtIn().say("exception", exception.id(), "有特殊情况");
        List<Wording> skipped = new ArrayList<>();
        for (StepRule step : procedure.steps()) {
            if (exception.skips().contains(step.frame().id())) {
                skipped.add(Wording.of("“" + step.frame().name() + "”"));
            }
        }
        Wording by = new PartyProse(book).written(exception.by());
        return say("{}的，由{}决定，可以跳过{}，理由要公布", name, by, Wording.list(skipped));
    }
}
