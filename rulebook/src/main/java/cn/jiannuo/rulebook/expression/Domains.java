package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left of the possible values of each term, as one atom after the other narrows it. */
final class Domains {
    private enum Sign {
        BELOW,
        AT,
        ABOVE
    }

    private final Map<String, Ranges> numbers = new HashMap<>();
    private final Map<String, WordSet> words = new HashMap<>();
    private final Map<String, Set<Sign>> signs = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private boolean independent = true;

    /** Whether everything narrowed is a fact of its own, so that what is left for each is possible together. */
    boolean independent() {
        return independent;
    }

    /** Takes one more atom in; false when nothing is left. */
    boolean narrow(Atom atom) {
        boolean wanted = atom.wanted();
        return switch (atom.term()) {
            case Term.Constant constant -> (constant.number() == 1) == wanted;
            case Term.Is is -> is(is, wanted);
            case Term.Rung rung -> words(rung.operand(), WordSet.rung(rung, wanted));
            case Term.In in -> in(in, wanted);
            case Term.Compare compare -> compare(compare, wanted);
            default -> answer(atom.term(), wanted);
        };
    }

    private boolean is(Term.Is is, boolean wanted) {
        return is.word() instanceof Term.Access other
                ? signs(is.fact(), other, same(is.negated() != wanted))
                : words(is.fact(), WordSet.among(is.fact(), List.of(is.word()), is.negated() != wanted));
    }

    private boolean in(Term.In in, boolean wanted) {
        if (!in.needle().type().isNumber() || in.needle().type() instanceof Type.OneOf) {
            return words(in.needle(), WordSet.among(in.needle(), in.members(), wanted));
        }
        Ranges members = Ranges.of(in.members().stream().mapToLong(m -> ((Term.Constant) m).number()));
        return numbers(in.needle(), wanted ? members : members.complement());
    }

    private boolean compare(Term.Compare compare, boolean wanted) {
        Comparison comparison =
                wanted ? compare.comparison() : compare.comparison().negated();
        Term left = compare.left();
        Term right = compare.right();
        if (right instanceof Term.Constant constant) {
            return numbers(left, Ranges.of(comparison, constant.number()));
        }
        if (left instanceof Term.Constant constant) {
            return numbers(right, Ranges.of(comparison.flipped(), constant.number()));
        }
        if (left.type() == Type.TEXT && (left instanceof Term.Text || right instanceof Term.Text)) {
            Term operand = left instanceof Term.Text ? right : left;
            Term literal = left instanceof Term.Text ? left : right;
            return words(operand, WordSet.among(operand, List.of(literal), comparison == Comparison.EQUAL));
        }
        EnumSet<Sign> possible = EnumSet.allOf(Sign.class);
        possible.removeIf(sign -> !comparison.holds(sign.ordinal() - 1));
        return signs(left, right, possible);
    }

    private static EnumSet<Sign> same(boolean same) {
        return same ? EnumSet.of(Sign.AT) : EnumSet.of(Sign.BELOW, Sign.ABOVE);
    }

    private boolean words(Term operand, WordSet possible) {
        independent &= operand instanceof Term.Access;
        return !words.merge(Source.of(operand), possible, WordSet::and).isEmpty();
    }

    private boolean numbers(Term operand, Ranges possible) {
        independent &= operand instanceof Term.Access;
        return !numbers.merge(Source.of(operand), possible.and(natural(operand)), Ranges::and)
                .isEmpty();
    }

    /** What a term can be at all. */
    private static Ranges natural(Term term) {
        return switch (term) {
            case Term.Size unused -> Ranges.of(Comparison.AT_LEAST, 0);
            case Term.Count unused -> Ranges.of(Comparison.AT_LEAST, 0);
            case Term.DatePart part ->
                switch (part.part()) {
                    case YEAR -> Ranges.between(1, 9999);
                    case MONTH -> Ranges.between(1, 12);
                    case DAY -> Ranges.between(1, 31);
                    case WEEKDAY -> Ranges.between(1, 7);
                };
            default -> Ranges.ALL;
        };
    }

    /** How two terms stand to each other, whichever of them is written first. */
    private boolean signs(Term left, Term right, EnumSet<Sign> possible) {
        independent = false;
        String first = Source.of(left);
        String second = Source.of(right);
        boolean inOrder = first.compareTo(second) <= 0;
        EnumSet<Sign> turned = EnumSet.noneOf(Sign.class);
        possible.forEach(sign -> turned.add(inOrder ? sign : Sign.values()[2 - sign.ordinal()]));
        if (first.equals(second)) {
            turned.retainAll(EnumSet.of(Sign.AT));
        }
        Set<Sign> open = signs.computeIfAbsent(
                inOrder ? first + " ~ " + second : second + " ~ " + first, key -> EnumSet.allOf(Sign.class));
        open.retainAll(turned);
        return !open.isEmpty();
    }

    private boolean answer(Term term, boolean wanted) {
        independent &= term instanceof Term.Access;
        Boolean before = answers.putIfAbsent(Source.of(term), wanted);
        return before == null || before == wanted;
    }
}
