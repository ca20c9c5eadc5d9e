package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.Term;
import java.util.List;
import java.util.regex.Pattern;

/** Words conditions as clauses: 关系是本人、配偶或父母, 职级在正处级及以上. */
final class ConditionProse {
    private static final Pattern LEVEL = Pattern.compile("是[一二三四五六七八九十]+级单位");

    private final Book book;
    private final TermProse terms;

    ConditionProse(Book book) {
        this.book = book;
        this.terms = new TermProse(book);
    }

    Wording clause(Term term) {
        return clause(term, true);
    }

    /** The clause, or its opposite: negation is pushed down to where Chinese has a word for it. */
    Wording clause(Term term, boolean yes) {
        return switch (term) {
            case Term.And and -> yes ? both(and.terms(), true) : either(and.terms(), false);
            case Term.Or or -> yes ? either(or.terms(), true) : both(or.terms(), false);
            case Term.Not not -> clause(not.term(), !yes);
            case Term.Compare compare -> new ComparisonProse(book).clause(compare, yes);
            case Term.Rung rung -> RungProse.clause(terms.noun(rung.operand()), rung, yes);
            case Term.Is is -> WordProse.is(terms, is, yes != is.negated());
            case Term.In in -> WordProse.in(terms, in, yes);
            case Term.Contains contains -> contains(contains, yes);
            case Term.Access access -> YesNo.clause(FieldProse.label(access), yes);
            case Term.Has has -> say(yes ? "登记了{}" : "没有登记{}", terms.noun(has.fact()));
            case Term.Quantified quantified -> quantified(quantified, yes);
            case Term.Consecutive run -> consecutive(run, yes);
            case Term.Choose choose ->
                say(
                        "{}的，要{}；其余，要{}",
                        clause(choose.condition()),
                        clause(choose.then(), yes),
                        clause(choose.otherwise(), yes));
            case Term.Constant constant -> Wording.of((constant.number() == 1) == yes ? "总是" : "从不");
            default -> throw new IllegalArgumentException("no condition: " + term.type());
        };
    }

    /** What must hold together, clause by clause. */
    List<Wording> parts(Term term) {
        return term instanceof Term.And and
                ? and.terms().stream().map(this::clause).toList()
                : List.of(clause(term));
    }

    private Wording both(List<Term> parts, boolean yes) {
        return Clauses.both(parts.stream().map(t -> clause(t, yes)).toList());
    }

    private Wording either(List<Term> parts, boolean yes) {
        List<Wording> clauses = parts.stream().map(t -> clause(t, yes)).toList();
        boolean levels = clauses.stream().allMatch(c -> LEVEL.matcher(c.text()).matches());
        if (levels) {
            return say(
                    "是{}",
                    Wording.oneOf(clauses.stream().map(c -> c.without("是")).toList()));
        }
        return Clauses.either(clauses);
    }

    /** Membership of a group is what the person is. */
    private Wording contains(Term.Contains contains, boolean yes) {
        String is = yes ? "是" : "不是";
        if (contains.texts().field().name().equals("groups") && contains.text() instanceof Term.Text text) {
            return Wording.of(is + Glossary.builtIn().say("group", text.value(), "名单上的人"));
        }
        return say(yes ? "{}里有{}" : "{}里没有{}", terms.noun(contains.texts()), terms.noun(contains.text()));
    }

    private Wording quantified(Term.Quantified term, boolean yes) {
        Wording list = Wording.of(FieldProse.label(term.element().list()));
        Wording body = clause(term.body());
        return switch (term.quantifier()) {
            case EXISTS -> say(yes ? "{}里至少有一项，{}" : "{}里没有一项，{}", list, body);
            case ALL -> say(yes ? "{}里每一项，{}" : "{}里不是每一项都{}", list, body);
            case EXISTS_ONE -> say(yes ? "{}里恰好有一项，{}" : "{}里不是恰好有一项，{}", list, body);
        };
    }

    private Wording consecutive(Term.Consecutive run, boolean yes) {
        Wording years = run.years() instanceof Term.Constant constant
                ? Wording.number(Numerals.grouped(constant.number()) + " 年")
                : terms.noun(run.years());
        Wording grade = run.grade() instanceof Term.Text text ? Wording.of(text.value()) : terms.noun(run.grade());
        return say(yes ? "{}连续{}{}" : "{}没有连续{}{}", FieldProse.label(run.list()), years, grade);
    }
}
