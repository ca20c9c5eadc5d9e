package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.server.duty.core.Answers.Asked;
import cn.jiannuo.server.duty.core.Answers.Given;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.regulation.RulesInForce;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions of a duty with what may be answered to them, in the words of the regulations in force. */
@Component
public class Askable {
    private final RulesInForce rules;
    private final Answers answers;
    private final People people;

    Askable(RulesInForce rules, Answers answers, People people) {
        this.rules = rules;
        this.answers = answers;
        this.people = people;
    }

    /** How an answer is given. */
    public enum Input {
        YES_NO,
        WORD,
        NUMBER,
        MONEY,
        DAY,
        TEXT,
        /** Not here: a list, or a row of one; it is mended where it stands, in the roster or the report. */
        ELSEWHERE
    }

    /** A word to choose, as it is kept and as it is read. */
    public record Choice(String word, String label) {}

    /**
     * A question as a page shows it.
     *
     * @param words of a judgement, or empty
     * @param label of the fact: 婚姻状况; empty for a judgement
     * @param whose name of the person or unit, {@code *} for everybody, empty where the duty's own title says it
     * @param given answers, the last one first
     */
    public record Question(
            int number,
            int part,
            String words,
            String label,
            String whose,
            Input input,
            List<Choice> choices,
            List<Given> given) {

        /** The number of the last answer, 0 for none. */
        public long last() {
            return given.isEmpty() ? 0 : given.getFirst().id();
        }

        public boolean isAnswerable() {
            return input != Input.ELSEWHERE;
        }
    }

    @Transactional(readOnly = true)
    public List<Question> of(long duty) {
        List<Asked> asked = answers.questions(duty);
        List<Given> given = asked.isEmpty() ? List.of() : answers.given(duty);
        return asked.stream()
                .map(one -> question(
                        one,
                        given.stream()
                                .filter(each -> each.question() == one.number())
                                .toList()))
                .toList();
    }

    /** Whether a part is done by answering, and not by noting it as done. */
    boolean isAnswered(long duty, int part) {
        return of(duty).stream().anyMatch(question -> question.part() == part && question.isAnswerable());
    }

    private Question question(Asked asked, List<Given> given) {
        Optional<Field> field = field(asked);
        String label = field.map(Field::label).orElse(asked.fact());
        return new Question(
                asked.number(),
                asked.part(),
                asked.words(),
                label,
                whose(asked),
                asked.fact().isEmpty() ? Input.YES_NO : input(asked, field),
                field.map(Askable::choices).orElse(List.of()),
                given);
    }

    private String whose(Asked asked) {
        if (asked.about().equals(Known.EVERYBODY)) {
            return Known.EVERYBODY;
        }
        if (asked.fact().startsWith("person.")) {
            return people.byCode(asked.about()).map(Person::name).orElse(asked.about());
        }
        return asked.fact().startsWith("unit.")
                ? asked.about().substring(asked.about().lastIndexOf('/') + 1)
                : "";
    }

    private static List<Choice> choices(Field field) {
        return field.type() instanceof Type.OneOf one
                ? one.choice().options().stream()
                        .filter(option -> !option.word().isEmpty())
                        .map(option -> new Choice(option.word(), option.label()))
                        .toList()
                : List.of();
    }

    private static Input input(Asked asked, Optional<Field> field) {
        Input input = field.map(f -> input(f.type())).orElse(Input.ELSEWHERE);
        // one word may hold of everybody, one birthday may not
        boolean ofAll = asked.about().equals(Known.EVERYBODY) && input != Input.YES_NO && input != Input.WORD;
        return ofAll ? Input.ELSEWHERE : input;
    }

    private static Input input(Type type) {
        return switch (type) {
            case Type.OneOf one -> Input.WORD;
            case Type.ListOf list -> Input.ELSEWHERE;
            case Type.Simple simple ->
                switch (simple) {
                    case BOOL -> Input.YES_NO;
                    case INT -> Input.NUMBER;
                    case MONEY -> Input.MONEY;
                    case DATE -> Input.DAY;
                    case TEXT, TEXTS -> Input.TEXT;
                };
        };
    }

    /** The answer as a roster would keep it, or empty when it is none. */
    Optional<String> cell(Asked asked, String value) {
        if (asked.fact().isEmpty()) {
            return value.equals("yes") || value.equals("no") ? Optional.of(value) : Optional.empty();
        }
        Optional<Field> field = field(asked);
        Shape shape = shape(asked);
        if (shape == null || field.isEmpty() || value.isEmpty() || input(asked, field) == Input.ELSEWHERE) {
            return Optional.empty();
        }
        Read<Entity> read = Known.read(shape, field.get().name(), value);
        return read.isGood()
                ? Optional.ofNullable(
                        EntityText.texts(read.get()).get(field.get().name()))
                : Optional.empty();
    }

    /** The field of a fact that stands by itself; those in rows of lists are mended where the list is. */
    private Optional<Field> field(Asked asked) {
        String[] path = asked.fact().split("\\.", -1);
        Shape shape = path.length == 2 ? shape(asked) : null;
        if (shape == null) {
            return Optional.empty();
        }
        int slot = shape.slot(path[1]);
        return slot < 0 ? Optional.empty() : Optional.of(shape.field(slot));
    }

    private @Nullable Shape shape(Asked asked) {
        int dot = asked.fact().indexOf('.');
        return dot < 0
                ? null
                : Known.shape(rules.current().vocabulary(), asked.fact().substring(0, dot), asked.kind());
    }
}
