package cn.jiannuo.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.procedure.Act;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say is there in three languages, whole, and nothing is written for nobody. */
class WordsTest {
    /** The log of a matter names acts as the rulebook does. */
    private static final Set<String> ACTS_OF_PROCEDURES = Arrays.stream(Act.class.getDeclaredClasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    private static final List<String> TRANSLATIONS = List.of("_zh_TW", "_en");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9@.]*");
    /** Names of formats, and examples of what is typed in these letters. */
    private static final Set<String> LETTERS_ALLOWED = Set.of(
            "CSV",
            "XLSX",
            "JSON",
            "OIDC",
            "TOTP",
            "API",
            "Markdown",
            "PDF",
            "Word",
            "Excel",
            "MB",
            "KB",
            "QR",
            "SJ023",
            "name@example.cn");
    /** Patterns of days, not sentences. */
    private static final Set<String> PATTERNS = Set.of("day.long", "day.short");

    static List<String> bundles() {
        return Bundles.names();
    }

    @Test
    void every_module_that_speaks_has_its_bundle() {
        assertThat(bundles()).contains("audit", "duty", "identity", "notification", "organization", "regulation", "ui");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_is_there_in_three_languages(String bundle) {
        Set<String> keys = Bundles.read(bundle, "").keySet();
        assertThat(Bundles.keysAsWritten(bundle, "")).doesNotHaveDuplicates();
        for (String language : TRANSLATIONS) {
            assertThat(Bundles.read(bundle, language).keySet()).as(language).isEqualTo(keys);
            assertThat(Bundles.keysAsWritten(bundle, language)).as(language).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_sentence_has_the_same_gaps_in_three_languages(String bundle) {
        Map<String, Set<String>> gaps = gaps(Bundles.read(bundle, ""));
        for (String language : TRANSLATIONS) {
            assertThat(gaps(Bundles.read(bundle, language))).as(language).isEqualTo(gaps);
        }
    }

    private static Map<String, Set<String>> gaps(Map<String, String> sentences) {
        Map<String, Set<String>> gaps = new TreeMap<>();
        sentences.forEach((key, sentence) -> gaps.put(key, gaps(sentence)));
        return gaps;
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
    }

    /** Where there are gaps an apostrophe is written twice, and where there are none it is not. */
    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_can_be_said_with_none_one_and_many(String bundle) {
        for (String language : List.of("", "_zh_TW", "_en")) {
            Bundles.read(bundle, language).forEach((key, sentence) -> {
                if (gaps(sentence).isEmpty()) {
                    assertThat(sentence).as(key + language).doesNotContain("''", "{", "}");
                    return;
                }
                assertThat(sentence.replace("''", "")).as(key + language).doesNotContain("'");
                for (int number : List.of(0, 1, 2, 12)) {
                    Object[] filled = {number, number, number, number, number, number};
                    assertThat(new MessageFormat(sentence, Locale.ENGLISH).format(filled))
                            .as(key + language)
                            .doesNotContain("{", "}", "choice");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void chinese_sentences_are_chinese(String bundle) {
        for (String language : List.of("", "_zh_TW")) {
            Map<String, String> sentences = Bundles.read(bundle, language);
            sentences.keySet().removeAll(PATTERNS);
            CharsetEncoder script = Charset.forName(language.isEmpty() ? "GB2312" : "Big5-HKSCS")
                    .newEncoder();
            sentences.forEach((key, sentence) -> {
                assertThat(foreign(sentence)).as(key + language).isEmpty();
                assertThat(script.canEncode(sentence))
                        .as(key + language + " " + sentence)
                        .isTrue();
            });
        }
    }

    private static Set<String> foreign(String sentence) {
        Set<String> words = LATIN.matcher(sentence.replaceAll("</?em>", ""))
                .results()
                .map(word -> word.group())
                .collect(Collectors.toCollection(TreeSet::new));
        words.removeAll(LETTERS_ALLOWED);
        return words;
    }

    @Test
    void letters_of_another_script_are_noticed() {
        assertThat(Charset.forName("Big5-HKSCS").newEncoder().canEncode("还没办")).isFalse();
        assertThat(Charset.forName("GB2312").newEncoder().canEncode("還沒辦")).isFalse();
        assertThat(foreign("請看 dashboard")).containsExactly("dashboard");
    }

    @Test
    void every_key_that_is_said_exists() {
        Set<String> keys = Bundles.allKeys();
        for (String source : Bundles.sources()) {
            assertThat(Bundles.said(source)).allSatisfy(said -> {
                boolean exists = said.endsWith("…")
                        ? keys.stream().anyMatch(key -> key.startsWith(said.substring(0, said.length() - 1)))
                        : keys.contains(said);
                assertThat(exists).as(said).isTrue();
            });
        }
    }

    @Test
    void a_key_said_by_halves_is_understood() {
        assertThat(Bundles.said("page.say(a.equals(\"x.y\") ? \"one.a\" : \"two.\" + word(b), \"gap.c\")"))
                .containsExactlyInAnyOrder("one.a", "two.…");
    }

    @Test
    void every_sentence_is_said_somewhere() {
        Set<String> named = Bundles.sources().stream()
                .flatMap(source -> Bundles.literals(source).stream())
                .collect(Collectors.toSet());
        Set<String> beginnings = named.stream()
                .filter(word -> word.endsWith(".") || word.endsWith("-"))
                .collect(Collectors.toSet());
        Set<String> unsaid = new TreeSet<>(Bundles.allKeys());
        unsaid.removeIf(key -> named.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unsaid).isEmpty();
    }

    /** Where one line of code says them all, the end of the key is what somebody wrote. */
    @Test
    void every_section_and_every_act_of_the_log_is_named_somewhere() {
        Set<String> named = Bundles.sources().stream()
                .flatMap(source -> Bundles.literals(source).stream())
                .collect(Collectors.toSet());
        assertThat(Bundles.allKeys())
                .filteredOn(key -> key.startsWith("act.") || key.startsWith("nav."))
                .hasSizeGreaterThan(20)
                .allMatch(key -> named.contains(key)
                        || named.contains(key.substring("act.".length()))
                        || key.startsWith("act.duty.")
                                && Bundles.allKeys()
                                        .contains(key.substring("act.".length()).replace("duty.", "duty.act."))
                        || ACTS_OF_PROCEDURES.contains(key.substring("act.".length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "en"})
    void numbers_are_grouped_in_every_language(String language) {
        Words words = new Vocabulary(Clock.systemUTC()).in(Locale.forLanguageTag(language));
        assertThat(words.say("duties.items", 1436L)).contains("1,436");
    }

    @Test
    void english_counts_one_as_one() {
        Words words = new Vocabulary(Clock.systemUTC()).in(Locale.ENGLISH);
        assertThat(words.say("duty.mark.left", 1)).isEqualTo("1 workday left");
        assertThat(words.say("duty.mark.left", 2)).isEqualTo("2 workdays left");
        assertThat(words.say("duty.mark.left", 0)).isEqualTo("0 workdays left");
    }
}
