package cn.jiannuo.rulebook.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of words of which a field holds one, each with the Chinese words people write for it.
 *
 * <p>A closed choice refuses other words. An open one (such as the level of an honour) keeps them as
 * {@link Entity#UNLISTED} with their text: what they mean is then a question for a person.
 *
 * @param name what errors call it, such as {@code employment}
 * @param options canonical words, in order; their position is the stored value
 * @param open whether other words may stand in the data
 */
public record Choice(String name, List<Option> options, boolean open) {

    /**
     * A word of the choice.
     *
     * @param word canonical, as conditions write it, such as {@code active} or {@code 正处级}
     * @param labels words people write and read for it; the first is shown
     */
    public record Option(String word, List<String> labels) {
        public Option {
            labels = List.copyOf(labels);
        }

        public String label() {
            return labels.isEmpty() ? word : labels.getFirst();
        }
    }

    public Choice {
        options = List.copyOf(options);
    }

    /** The index of a canonical word, or -1. */
    public int indexOf(String word) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).word().equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Every word and label with the index it stands for: what a reader of data looks up. */
    public Map<String, Integer> spellings() {
        Map<String, Integer> spellings = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            spellings.put(options.get(i).word(), i);
            for (String label : options.get(i).labels()) {
                spellings.putIfAbsent(label, i);
            }
        }
        return spellings;
    }

    /** The canonical words, in order. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        options.forEach(o -> words.add(o.word()));
        return words;
    }
}
