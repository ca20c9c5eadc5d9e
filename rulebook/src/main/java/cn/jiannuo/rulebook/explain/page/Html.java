package cn.jiannuo.rulebook.explain.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A piece of a page. Text only gets in through {@link #text}, which escapes it, or into attributes, which escape it too.
 *
 * @param markup well-formed
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    static Html text(String text) {
        return new Html(escaped(text));
    }

    /** The pieces one after the other. */
    static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    static Html all(Html... pieces) {
        return all(Arrays.asList(pieces));
    }

    /** An element; its attributes are names and values in turn. */
    static Html element(String tag, Html content, String... attributes) {
        StringBuilder open = new StringBuilder("<").append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            open.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return new Html(open + ">" + content.markup() + "</" + tag + ">");
    }

    static Html element(String tag, String text, String... attributes) {
        return element(tag, text(text), attributes);
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
