package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.Base;
import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;

/** Words which word of a choice a fact holds: 关系是本人、配偶或子女, 没有外派. */
final class WordProse {
    private WordProse() {}

    static Wording is(TermProse terms, Term.Is is, boolean yes) {
        if (is.word() instanceof Term.Access other) {
            return say(yes ? "{}和{}相同" : "{}和{}不相同", terms.noun(is.fact()), terms.noun(other));
        }
        return chosen(terms, is.fact(), List.of(is.word()), yes);
    }

    static Wording in(TermProse terms, Term.In in, boolean yes) {
        if (in.needle() instanceof Term.Access access && access.type() instanceof Type.OneOf) {
            return chosen(terms, access, in.members(), yes);
        }
        Wording members = Wording.oneOf(in.members().stream().map(terms::noun).toList());
        return say(yes ? "{}是{}" : "{}不是{}", terms.noun(in.needle()), members);
    }

    private static Wording chosen(TermProse terms, Term.Access fact, List<Term> words, boolean yes) {
        List<Wording> labels = words.stream().map(w -> bare(terms, w)).toList();
        Wording oneOf = Wording.oneOf(labels);
        if (fact.base() instanceof Base.Of of && of.root() == Root.PERSON) {
            switch (fact.field().name()) {
                case "employment":
                    return say(yes ? "是{}人员" : "不是{}人员", oneOf);
                case "marital":
                    return say(yes ? "{}" : "不是{}", oneOf);
                case "away":
                    return away(words, oneOf, yes);
                default:
                    break;
            }
        }
        String label = FieldProse.label(fact);
        String quoted = FieldProse.asksBack(label) ? "“" + label + "”一项" : label;
        return say(yes ? "{}是{}" : "{}不是{}", quoted, oneOf);
    }

    private static Wording away(List<Term> words, Wording oneOf, boolean yes) {
        boolean nowhere = words.size() == 1 && words.getFirst() instanceof Term.Constant c && c.number() == 0;
        if (nowhere) {
            return Wording.of(yes ? "没有外派" : "外派在外");
        }
        return say(yes ? "外派在{}" : "没有外派在{}", oneOf);
    }

    /** A word as it stands: no quotation marks around what a list offers. */
    private static Wording bare(TermProse terms, Term word) {
        return word instanceof Term.Text text ? Wording.of(text.value()) : terms.noun(word);
    }
}
