package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Truth.NO_CODE;
import static cn.jiannuo.rulebook.expression.Truth.UNKNOWN_CODE;
import static cn.jiannuo.rulebook.expression.Truth.YES_CODE;
import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;

/** Answers questions about words: sameness, order, membership. */
final class WordAnswers {
    private final Evaluation values;

    WordAnswers(Evaluation values) {
        this.values = values;
    }

    int is(Term.Is is) {
        Value held = values.field(is.fact());
        int answer = oneWord(is.fact(), is.word());
        if (answer == UNKNOWN_CODE && !held.missing()) {
            unplaced(is.fact(), held);
        }
        return is.negated() ? Answers.negated(answer) : answer;
    }

    private int oneWord(Term.Access fact, Term word) {
        Entity entity = values.entity(fact.base());
        if (word instanceof Term.Access other) {
            Value held = values.field(other);
            int answer = WordTest.sameChoice(entity, fact.slot(), values.entity(other.base()), other.slot());
            if (answer == UNKNOWN_CODE && held.number() == Entity.UNLISTED) {
                unplaced(other, held);
            }
            return answer;
        }
        return WordTest.is(entity, fact.slot(), word);
    }

    int rung(Term.Rung rung) {
        String word = values.text(rung.operand());
        int answer = WordTest.rung(rung, word);
        if (answer == UNKNOWN_CODE && word != null && rung.operand() instanceof Term.Access access) {
            unplaced(access, values.field(access));
        }
        return answer;
    }

    private void unplaced(Term.Access access, Value value) {
        Trail trail = values.trail();
        if (trail != null) {
            trail.unplaced(access, value);
        }
    }

    int in(Term.In in) {
        if (in.needle() instanceof Term.Access fact && fact.type() instanceof Type.OneOf) {
            return oneOf(fact, in.members());
        }
        if (in.needle().type() == Type.TEXT) {
            String text = values.text(in.needle());
            return text == null
                    ? UNKNOWN_CODE
                    : Truth.of(in.members().stream()
                            .anyMatch(m -> ((Term.Text) m).value().equals(text)));
        }
        long number = values.number(in.needle());
        return number == MISSING
                ? UNKNOWN_CODE
                : Truth.of(in.members().stream().anyMatch(m -> ((Term.Constant) m).number() == number));
    }

    private int oneOf(Term.Access fact, List<Term> members) {
        Value held = values.field(fact);
        int answer = NO_CODE;
        for (Term member : members) {
            int one = WordTest.is(values.entity(fact.base()), fact.slot(), member);
            if (one == YES_CODE) {
                return YES_CODE;
            }
            answer = Math.max(answer, one);
        }
        if (answer == UNKNOWN_CODE && !held.missing()) {
            unplaced(fact, held);
        }
        return answer;
    }

    int contains(Term.Contains contains) {
        String text = values.text(contains.text());
        return values.field(contains.texts()).object() instanceof List<?> texts && text != null
                ? Truth.of(texts.contains(text))
                : UNKNOWN_CODE;
    }

    int consecutive(Term.Consecutive run) {
        Entity[] list = (Entity[]) values.field(run.list()).object();
        int answer = Years.consecutive(list, run, values.number(run.years()), values.today());
        Trail trail = values.trail();
        if (trail != null && list != null && answer != UNKNOWN_CODE && run.years() instanceof Term.Figure figure) {
            long length = Years.run(list, run, values.today());
            trail.counted(figure, run.offset(), Long.compare(length, values.number(figure)));
        }
        if (trail != null && list != null && answer == UNKNOWN_CODE) {
            Base.Element entry = new Base.Element("entry", 0, run.list());
            for (Entity one : list) {
                note(trail, one, new Term.Access(run.offset(), entry, run.yearSlot()));
                note(trail, one, new Term.Access(run.offset(), entry, run.gradeSlot()));
            }
        }
        return answer;
    }

    private static void note(Trail trail, Entity entry, Term.Access access) {
        trail.fact(access, Value.of(entry, access.slot(), access.type()));
    }
}
