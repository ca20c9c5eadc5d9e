package cn.jiannuo.rulebook.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of a bundle: {@link MessageFormat}'s syntax and three additions that sentences about names need.
 *
 * <p>{@code [[, did you mean “{2}”?]]} is left out when an argument inside is empty or was not given.
 * {@code {1:type}} stands for the bundle's word for the argument: the text under the key {@code type.money} when it is
 * {@code money}, the argument itself when there is no such key. {@code {3+}} stands for the argument and all that follow it.
 */
final class Sentence {
    private static final Pattern GROUP = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);
    private static final Pattern GAP = Pattern.compile("\\{([0-9]+)(?:(\\+)|:([a-z-]+))?}");

    private final String pattern;
    private final Locale locale;

    Sentence(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
    }

    /**
     * Fills the gaps.
     *
     * @param comma between the members of a list
     * @param dictionary from a family and a word to how the bundle says it
     */
    String with(List<String> args, String comma, BinaryOperator<String> dictionary) {
        String kept = GROUP.matcher(pattern).replaceAll(group -> {
            String inner = group.group(1);
            boolean empty = GAP.matcher(inner).results().anyMatch(gap -> isEmpty(args, gap.group(1)));
            return empty ? "" : Matcher.quoteReplacement(inner);
        });
        List<Object> fill = new ArrayList<>(args);
        String plain = GAP.matcher(kept).replaceAll(gap -> {
            int index = Integer.parseInt(gap.group(1));
            if (index >= args.size() || (gap.group(2) == null && gap.group(3) == null)) {
                return "{" + index + "}";
            }
            fill.add(
                    gap.group(2) == null
                            ? dictionary.apply(gap.group(3), args.get(index))
                            : String.join(comma, args.subList(index, args.size())));
            return "{" + (fill.size() - 1) + "}";
        });
        return new MessageFormat(plain, locale).format(fill.toArray());
    }

    private static boolean isEmpty(List<String> args, String gap) {
        int index = Integer.parseInt(gap);
        return index >= args.size() || args.get(index).isEmpty();
    }
}
