package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks literal words up: options of choices, rungs of ladders, kinds of event. */
final class Words {
    private final Vocabulary vocabulary;
    private final Problems problems;

    Words(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The option a word is, or, beside an open choice, the word itself. */
    @Nullable
    Term option(Choice choice, Node.Text word) {
        int index = choice.indexOf(word.value());
        if (index >= 0) {
            return new Term.Constant(word.offset(), new Type.OneOf(choice), index);
        }
        if (choice.open()) {
            return new Term.Text(word.offset(), word.value());
        }
        String nearest = nearestOption(choice, word.value()).orElse("");
        problems.add(word, Kind.UNKNOWN_WORD, word.value(), choice.name(), nearest);
        return null;
    }

    /** The canonical word of the nearest word or label. */
    private static Optional<String> nearestOption(Choice choice, String found) {
        Map<String, Integer> spellings = choice.spellings();
        return Nearest.to(found, spellings.keySet())
                .map(near ->
                        choice.options().get(spellings.getOrDefault(near, 0)).word());
    }

    /**
     * A comparison with a rung.
     *
     * @param named the ladder the source names with {@code on}, or null: the word must then stand on exactly one
     */
    @Nullable
    Term rung(int offset, Comparison comparison, Term operand, Node at, String word, Node.@Nullable Text named) {
        Ladder ladder = named == null ? onlyLadder(operand, at, word) : namedLadder(named, at, word);
        if (ladder == null) {
            return null;
        }
        List<Ladder> others = new ArrayList<>(vocabulary.ladders().values());
        others.remove(ladder);
        return new Term.Rung(offset, comparison, operand, ladder, ladder.height(word), others);
    }

    private @Nullable Ladder onlyLadder(Term operand, Node at, String word) {
        List<Ladder> ladders = vocabulary.laddersWith(word);
        if (ladders.size() == 1) {
            return ladders.getFirst();
        }
        if (ladders.isEmpty()) {
            problems.add(at, Kind.NOT_ON_LADDER, word, "", nearestRung(operand, word));
        } else {
            String names = String.join(
                    ", ", ladders.stream().map(Ladder::name).sorted().toList());
            problems.add(at, Kind.SEVERAL_LADDERS, word, names);
        }
        return null;
    }

    private String nearestRung(Term operand, String word) {
        if (operand.type() instanceof Type.OneOf type
                && type.choice().spellings().containsKey(word)) {
            String canonical = nearestOption(type.choice(), word).orElse("");
            if (!vocabulary.laddersWith(canonical).isEmpty()) {
                return canonical;
            }
        }
        List<String> rungs = new ArrayList<>();
        vocabulary.ladders().values().forEach(l -> rungs.addAll(l.rungs()));
        return Nearest.to(word, rungs).orElse("");
    }

    private @Nullable Ladder namedLadder(Node.Text named, Node at, String word) {
        Ladder ladder = vocabulary.ladders().get(named.value());
        if (ladder == null) {
            String nearest =
                    Nearest.to(named.value(), vocabulary.ladders().keySet()).orElse("");
            problems.add(named, Kind.UNKNOWN_LADDER, named.value(), nearest);
            return null;
        }
        if (ladder.height(word) < 0) {
            String nearest = Nearest.to(word, ladder.rungs()).orElse("");
            problems.add(at, Kind.NOT_ON_LADDER, word, ladder.name(), nearest);
            return null;
        }
        return ladder;
    }

    /** Reports a kind of event that cannot occur, when the operand is {@code event.kind}. */
    void checkEventKind(Term operand, Node.Text kind) {
        boolean eventKind = operand instanceof Term.Access access
                && access.base() instanceof Base.Of base
                && base.root() == Root.EVENT
                && access.field().name().equals("kind");
        if (eventKind && !vocabulary.events().isEmpty() && !vocabulary.events().containsKey(kind.value())) {
            String nearest =
                    Nearest.to(kind.value(), vocabulary.events().keySet()).orElse("");
            problems.add(kind, Kind.UNKNOWN_EVENT, kind.value(), nearest);
        }
    }
}
