package cn.jiannuo.rulebook.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a term speaks of, whether or not an answer would look at it. */
public final class FactsUsed {
    private FactsUsed() {}

    /** The fields, in order of appearance; lists that are gone through are among them. */
    public static Set<FieldRef> in(Term term) {
        Set<FieldRef> facts = new LinkedHashSet<>();
        collectFacts(term, facts);
        return facts;
    }

    /** The names of the figures, in order of appearance. */
    public static Set<String> figures(Term term) {
        Set<String> figures = new LinkedHashSet<>();
        collectFigures(term, figures);
        return figures;
    }

    /** Whether the answer may differ from day to day for the same facts: today is spoken of, a dated figure, or years gone by. */
    public static boolean dependsOnDay(Term term) {
        return term instanceof Term.Today
                || term instanceof Term.Figure
                || term instanceof Term.Consecutive
                || Parts.of(term).stream().anyMatch(FactsUsed::dependsOnDay);
    }

    private static void collectFacts(Term term, Set<FieldRef> facts) {
        if (term instanceof Term.Access access) {
            facts.add(FieldRef.of(access));
        }
        if (term instanceof Term.Consecutive run) {
            Base.Element entry = new Base.Element("entry", 0, run.list());
            facts.add(FieldRef.of(new Term.Access(run.offset(), entry, run.yearSlot())));
            facts.add(FieldRef.of(new Term.Access(run.offset(), entry, run.gradeSlot())));
        }
        Parts.of(term).forEach(part -> collectFacts(part, facts));
    }

    private static void collectFigures(Term term, Set<String> figures) {
        if (term instanceof Term.Figure figure) {
            figures.add(figure.name());
        }
        Parts.of(term).forEach(part -> collectFigures(part, figures));
    }
}
