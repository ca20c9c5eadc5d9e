package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a word of a choice: canonical or any label, whatever its width and case. */
final class ChoiceReader implements FieldReader {
    private final Choice choice;
    private final Problems problems;
    private final Map<String, Integer> exact;
    private final Map<String, Integer> folded = new HashMap<>();

    ChoiceReader(Choice choice, Problems problems) {
        this.choice = choice;
        this.problems = problems;
        this.exact = choice.spellings();
        exact.forEach((word, index) -> folded.merge(Spelling.fold(word), index, Math::min));
    }

    @Override
    public void read(String text, String heading, Entity into, int slot) {
        Integer index = exact.get(text);
        if (index == null) {
            index = folded.get(Spelling.fold(text));
        }
        if (index != null) {
            into.set(slot, index.longValue());
        } else if (choice.open()) {
            into.set(slot, Entity.UNLISTED);
            into.set(slot, text);
        } else {
            problems.add(Kind.NOT_A_CHOICE, heading, text, () -> expectation(text));
        }
    }

    /** The nearest word, then one spelling of each option: as the wrong word is Chinese or not, so are they. */
    private List<String> expectation(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> c > 0x7F);
        List<String> expected = new ArrayList<>();
        expected.add(Spelling.nearest(text, exact.keySet()));
        for (Choice.Option option : choice.options()) {
            String word = chinese || option.word().isEmpty() ? option.label() : option.word();
            expected.add(word);
        }
        return expected;
    }
}
