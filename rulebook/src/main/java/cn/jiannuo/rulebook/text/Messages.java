package cn.jiannuo.rulebook.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** Words {@link Message}s in one language. Immutable. */
public final class Messages {
    private static final String BUNDLE = "cn.jiannuo.rulebook.text.messages";
    private static final Messages CHINESE = new Messages(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Simplified Chinese, the first language of the product. */
    public static Messages chinese() {
        return CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException when no bundle has the key: a defect of ours, found by a test over all keys */
    public String render(Message message) {
        return get(message.key(), message.args().toArray());
    }

    public String get(String key, Object... args) {
        List<String> worded = Arrays.stream(args).map(this::word).toList();
        return new Sentence(bundle.getString(key), locale).with(worded, bundle.getString("list.comma"), this::called);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    private String word(Object arg) {
        return switch (arg) {
            case Message m -> render(m);
            case Collection<?> all -> all.stream().map(this::word).collect(Collectors.joining(get("list.comma")));
            case LocalDate day ->
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            default -> arg.toString();
        };
    }

    /** What the bundle calls a word of the pack language or a constant; alternatives are joined by {@code |}. */
    private String called(String family, String words) {
        return Arrays.stream(words.split("\\|", -1))
                .map(word -> {
                    String key = family + "." + word.toLowerCase(Locale.ROOT).replace('_', '-');
                    return has(key) ? get(key) : word;
                })
                .collect(Collectors.joining(get("list.or")));
    }

    /** The languages the product speaks. */
    public static List<Locale> languages() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);
    }
}
