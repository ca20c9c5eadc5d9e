package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a planned duty asks before it is known whether something is owed, one question at a time. */
final class Asking {
    private Asking() {}

    static List<Occurrence.Asked> of(Duty duty) {
        List<Optional<Party>> seats =
                duty.questions().stream().map(Question::seat).distinct().toList();
        List<Occurrence.Asked> asked = new ArrayList<>();
        for (Question question : duty.questions()) {
            int part =
                    Math.min(seats.indexOf(question.seat()) + 1, duty.obligors().size());
            if (question.missing().isEmpty() && question.seat().isPresent()) {
                asked.add(new Occurrence.Asked(part, question.text(), "", "", ""));
            }
            question.missing().forEach(fact -> asked.add(fact(part, fact, duty)));
        }
        return asked.stream().distinct().toList();
    }

    private static Occurrence.Asked fact(int part, FieldRef fact, Duty duty) {
        Situation situation = duty.basis().situation();
        Entity event = situation.event();
        return new Occurrence.Asked(
                part,
                "",
                fact.toString(),
                about(fact.root(), duty),
                event == null ? "" : event.shape().name());
    }

    /** Whose fact it is; what nobody has on record is asked once, of everybody. */
    private static String about(Root root, Duty duty) {
        Situation situation = duty.basis().situation();
        boolean everybody = duty.subject().isEmpty();
        return switch (root) {
            case PERSON -> everybody ? Known.EVERYBODY : text(situation.person(), "code");
            case UNIT -> everybody ? Known.EVERYBODY : text(situation.unit(), "path");
            case EVENT, ITEM, RECORD -> Known.event(duty.occasion());
        };
    }

    private static String text(@Nullable Entity entity, String field) {
        String text = entity == null ? null : entity.text(field);
        return text == null ? "" : text;
    }
}
