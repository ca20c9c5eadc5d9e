package cn.jiannuo.server.ui;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/** The bundles of all modules as one: a page asks for hundreds of words, and none is looked for in one bundle after the other. */
final class AllWords extends AbstractMessageSource {
    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Locale, Language> languages = new HashMap<>();

    private record Language(Map<String, String> words, Map<String, MessageFormat> formats) {}

    /** @param names of bundles, each there in every one of {@link Vocabulary#LANGUAGES} */
    AllWords(List<String> names) {
        for (Locale locale : Vocabulary.LANGUAGES) {
            Map<String, String> words = new HashMap<>();
            for (String name : names) {
                ResourceBundle bundle = ResourceBundle.getBundle(name, locale, NO_OTHER);
                bundle.keySet().forEach(key -> words.putIfAbsent(key, bundle.getString(key)));
            }
            languages.put(locale, new Language(Map.copyOf(words), new ConcurrentHashMap<>()));
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Language language = languages.get(locale);
        return language == null ? null : language.words().get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Language language = languages.get(locale);
        if (language == null) {
            return null;
        }
        String sentence = language.words().get(code);
        return sentence == null
                ? null
                : language.formats().computeIfAbsent(code, unknown -> createMessageFormat(sentence, locale));
    }
}
