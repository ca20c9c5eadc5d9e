package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import java.util.Set;

/** Words whom a rule is about, and under which condition: 每位在职人员, 每个二级单位. */
final class SubjectProse {
    static final String CONDITION = "什么情形";

    private final GuardProse guards;
    private final ConditionLines conditions;

    SubjectProse(Book book) {
        this.guards = new GuardProse(book);
        this.conditions = new ConditionLines(book);
    }

    void lines(Lines lines, Schedule schedule) {
        if (schedule.trigger() instanceof Trigger.Calendar) {
            switch (schedule.about()) {
                case PERSON -> each(lines, schedule, "对谁", "位", "人", Root.PERSON);
                case UNIT -> each(lines, schedule, "哪些单位", "个", "单位", Root.UNIT);
                case ORGANISATION -> conditions.add(lines, CONDITION, schedule.guard());
            }
        } else {
            conditions.add(lines, CONDITION, schedule.guard());
        }
    }

    private void each(Lines lines, Schedule schedule, String label, String counter, String noun, Root root) {
        Guard own = conditions.own(schedule.guard());
        Wording clause = guards.clause(own);
        String everyone = schedule.about() == About.PERSON ? "每个人" : "每个单位";
        boolean simple = clause.isShort() && Set.of(root).containsAll(GuardProse.roots(own));
        if (clause.isEmpty() || !simple) {
            lines.add(label, everyone);
            conditions.add(lines, CONDITION, schedule.guard());
            return;
        }
        if (clause.startsWith("是")) {
            lines.add(label, say("每{}{}", counter, clause.without("是")));
        } else {
            lines.add(label, say("{}的每{}{}", clause, noun.equals("人") ? "个" : counter, noun));
        }
        conditions.exceptions(lines, schedule.guard());
    }
}
