package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import java.util.List;

/** Joins clauses by 而且 and 或者, so that nobody can read them the other way. */
final class Clauses {
    private Clauses() {}

    /** 甲，乙，而且丙; an alternative inside stands in brackets. */
    static Wording both(List<Wording> clauses) {
        return joined(clauses, "而且", "或者");
    }

    /** 甲，乙，或者丙. */
    static Wording either(List<Wording> clauses) {
        return joined(clauses, "或者", "而且");
    }

    private static Wording joined(List<Wording> clauses, String word, String other) {
        List<Wording> kept = clauses.stream()
                .filter(c -> !c.isEmpty())
                .map(c -> bracketed(c, other))
                .toList();
        if (kept.size() < 2) {
            return kept.isEmpty() ? Wording.NOTHING : kept.getFirst();
        }
        int last = kept.size() - 1;
        return say("{}，{}{}", Wording.join("，", kept.subList(0, last)), word, kept.get(last));
    }

    /** Without brackets around the whole, where nothing stands beside it. */
    static Wording opened(Wording clause) {
        String text = clause.text();
        boolean whole = text.startsWith("（") && text.indexOf('）') == text.length() - 1;
        return whole ? clause.without("（").withoutLast() : clause;
    }

    private static Wording bracketed(Wording clause, String other) {
        String text = clause.text();
        boolean closed = text.startsWith("（") && text.endsWith("）");
        return text.contains("，" + other) && !closed ? say("（{}）", clause) : clause;
    }
}
