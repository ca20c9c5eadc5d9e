package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A set of words.
 *
 * @param except whether it is all words but these
 */
record WordSet(boolean except, Set<String> words) {
    WordSet {
        words = Set.copyOf(words);
    }

    static WordSet of(String word) {
        return new WordSet(false, Set.of(word));
    }

    boolean isEmpty() {
        return !except && words.isEmpty();
    }

    WordSet complement() {
        return new WordSet(!except, words);
    }

    WordSet and(WordSet other) {
        if (except && other.except) {
            Set<String> both = new HashSet<>(words);
            both.addAll(other.words);
            return new WordSet(true, both);
        }
        WordSet listed = except ? other : this;
        WordSet filter = except ? this : other;
        Set<String> common = new HashSet<>(listed.words);
        common.removeIf(word -> filter.except == filter.words.contains(word));
        return new WordSet(false, common);
    }

    /** The options of a field's choice; all words when it holds a text. */
    static WordSet options(Term operand) {
        return operand.type() instanceof Type.OneOf type
                ? new WordSet(false, new TreeSet<>(type.choice().words()))
                : new WordSet(true, Set.of());
    }

    /** The words that stand to a rung as wanted: a finite set, for words of no ladder leave it open. */
    static WordSet rung(Term.Rung rung, boolean wanted) {
        Set<String> known = new HashSet<>(rung.ladder().rungs());
        rung.others().stream().map(Ladder::rungs).forEach(known::addAll);
        IntPredicate fits = answer -> answer == (wanted ? Truth.YES_CODE : Truth.NO_CODE);
        known.removeIf(word -> !fits.test(WordTest.rung(rung, word)));
        boolean closed = rung.operand().type() instanceof Type.OneOf type
                && !type.choice().open();
        WordSet words = new WordSet(false, known);
        return closed ? words.and(options(rung.operand())) : words;
    }

    /** The words for which "is one of these" gets the wanted answer; beside a choice, an unlisted word leaves "no" open. */
    static WordSet among(Term operand, List<Term> members, boolean wanted) {
        Set<String> words = new HashSet<>();
        for (Term member : members) {
            words.add(word(member));
        }
        WordSet some = new WordSet(false, words);
        return wanted ? some : some.complement().and(options(operand));
    }

    private static String word(Term member) {
        return member instanceof Term.Constant constant && constant.type() instanceof Type.OneOf type
                ? type.choice().options().get((int) constant.number()).word()
                : ((Term.Text) member).value();
    }
}
