package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, by field: the same sentences that tables of events are answered with. */
final class Flaws {
    private static final Family DATA = new Family("data");

    private Flaws() {}

    static Map<String, String> of(Shape shape, List<DataProblem> problems, Words words) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (DataProblem problem : problems) {
            sentences.merge(problem.column(), sentence(shape, problem, words), (a, b) -> a);
        }
        return sentences;
    }

    private static String sentence(Shape shape, DataProblem problem, Words words) {
        int slot = shape.slot(problem.column());
        String label = slot < 0 ? problem.column() : shape.field(slot).label();
        return switch (problem.kind()) {
            case COLUMN_UNKNOWN -> words.say("record.flaw.unknown", label);
            case VALUE_MISSING -> words.say("record.flaw.missing", label);
            case DAYS_BACKWARDS ->
                problem.column().equals("date")
                        ? words.say("record.flaw.not-yet", problem.value())
                        : words.say(
                                "record.flaw.backwards",
                                problem.value(),
                                problem.args().getLast());
            default -> {
                List<Object> args = new ArrayList<>(List.of(label, problem.value()));
                problem.args().forEach(arg -> args.add(slot < 0 ? arg : inWords(shape.field(slot), arg)));
                yield new Messages(words.locale()).render(new Message(DATA.key(problem.kind()), args));
            }
        };
    }

    /** The word of a choice as people say it. */
    private static String inWords(Field field, String arg) {
        return field.type() instanceof Type.OneOf one ? Look.label(one.choice(), arg) : arg;
    }
}
