package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over a term: numbers, texts, fields and elements. Conditions are answered by {@link Answers}. */
final class Evaluation {
    private final Situation situation;
    private final @Nullable Trail trail;
    private final Answers answers = new Answers(this);
    private @Nullable Entity[] elements = new Entity[4];

    Evaluation(Situation situation, @Nullable Trail trail) {
        this.situation = situation;
        this.trail = trail;
    }

    /** 0 no, 1 yes, 2 unknown. */
    int truth(Term term) {
        if (trail == null) {
            return answers.answer(term);
        }
        Trail.Mark mark = trail.mark();
        int answer = answers.answer(term);
        if (answer != Truth.UNKNOWN_CODE) {
            trail.forgetSince(mark);
        }
        return answer;
    }

    /** The number of a term, or {@link Entity#MISSING}. */
    long number(Term term) {
        return switch (term) {
            case Term.Constant constant -> constant.number();
            case Term.Access access -> field(access).number();
            case Term.Today unused -> situation.today();
            case Term.Figure figure -> figure(figure);
            case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Term.DatePart part -> part(part.part(), number(part.date()));
            case Term.Between between -> between(between.period(), number(between.from()), number(between.to()));
            case Term.Size size -> size(field(size.list()).object());
            case Term.Count count -> answers.count(count);
            case Term.Choose choose -> {
                int which = truth(choose.condition());
                yield which == Truth.UNKNOWN_CODE ? MISSING : number(branch(choose, which));
            }
            case Term.Question question -> {
                int answer = truth(question);
                yield answer == Truth.UNKNOWN_CODE ? MISSING : answer;
            }
            case Term.Text text -> throw new IllegalArgumentException("not a number: " + text.value());
        };
    }

    private static Term branch(Term.Choose choose, int which) {
        return which == Truth.YES_CODE ? choose.then() : choose.otherwise();
    }

    /** The text of a term, or null when it is missing. */
    @Nullable
    String text(Term term) {
        return switch (term) {
            case Term.Text text -> text.value();
            case Term.Access access -> word(access);
            case Term.Choose choose -> {
                int which = truth(choose.condition());
                yield which == Truth.UNKNOWN_CODE ? null : text(branch(choose, which));
            }
            default -> throw new IllegalArgumentException("not a text but " + TypeWord.of(term));
        };
    }

    private @Nullable String word(Term.Access access) {
        Value held = field(access);
        return access.type() instanceof Type.OneOf type
                ? WordTest.text(entity(access.base()), access.slot(), type.choice())
                : (String) held.object();
    }

    /** The value of a field, noted on the trail. */
    Value field(Term.Access access) {
        Value value = Value.of(entity(access.base()), access.slot(), access.type());
        if (trail != null) {
            trail.fact(access, value);
        }
        return value;
    }

    @Nullable
    Entity entity(Base base) {
        return switch (base) {
            case Base.Of of -> situation.entity(of.root());
            case Base.Element element -> elements[element.depth()];
        };
    }

    void bind(Base.Element element, Entity entity) {
        if (element.depth() >= elements.length) {
            elements = Arrays.copyOf(elements, element.depth() * 2);
        }
        elements[element.depth()] = entity;
    }

    int today() {
        return situation.today();
    }

    @Nullable
    Trail trail() {
        return trail;
    }

    private long figure(Term.Figure figure) {
        long number = situation.figures().at(figure.name(), situation.today());
        if (trail != null) {
            trail.figure(figure, number);
        }
        return number;
    }

    private long arithmetic(Term.Arithmetic term) {
        long left = number(term.left());
        long right = number(term.right());
        boolean day = term.left().type() == Type.DATE;
        return switch (term.operation()) {
            case ADD -> day ? Days.plus(left, right) : Sums.add(left, right);
            case SUBTRACT ->
                !day
                        ? Sums.subtract(left, right)
                        : term.type() == Type.DATE ? Days.minus(left, right) : Days.daysBetween(right, left);
            case MULTIPLY -> Sums.multiply(left, right);
        };
    }

    private static long part(Term.Part part, long day) {
        return switch (part) {
            case YEAR -> Days.year(day);
            case MONTH -> Days.month(day);
            case DAY -> Days.day(day);
            case WEEKDAY -> Days.weekday(day);
        };
    }

    private static long between(Term.Period period, long from, long to) {
        return switch (period) {
            case YEARS -> Days.yearsBetween(from, to);
            case MONTHS -> Days.monthsBetween(from, to);
            case DAYS -> Days.daysBetween(from, to);
        };
    }

    /** How many a list field holds, or {@link Entity#MISSING}. */
    static long size(@Nullable Object list) {
        if (list instanceof Entity[] entities) {
            return entities.length;
        }
        return list instanceof List<?> texts ? texts.size() : MISSING;
    }
}
