package cn.jiannuo.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]*");

    /** The pack language's own words, names in its examples, and formats that have no Chinese name. */
    private static final Set<String> PACK_WORDS = Set.of("""
            after all and anniversary any at at-least at-most away_from batch birth_date by cases check choose CNY
            concerned consecutive count CSV date day days days_between department did due each earliest en end equal event every
            example exception-to exists expect extend fact festivals fields figure filter first Friday from general
            given group has head help honours hospital-visit if in in-order int is item judged-by ladders last
            last_recuperation leader-in-charge least level md money month months_between more no none of on opened optional
            otherwise outcomes per percent person plan points quarter rank record refused requires roster rule same
            scale seats size steps sum text than the then times to today union unit units UTF- value visit-days
            visited_on week weekday whoever workday workdays xls XLSX year years_between yes zh-CN zh-TW
            """.strip().split("\\s+"));

    /** What stands between other words and may begin or end with a space. */
    private static final Set<String> FRAGMENTS = Set.of(
            "list.comma",
            "list.clause",
            "list.semicolon",
            "list.or",
            "cli.counted.join",
            "cli.column",
            "cli.diff.line",
            "cli.diff.figure");

    /** Characters of Simplified Chinese that Traditional Chinese never uses, as far as such sentences need them. */
    private static final String SIMPLIFIED_ONLY =
            "与两个为么从们众优会党关册写决减几则删别办务动单却历发叠号员团围坏处复够头夹对层属带并应开弃归当录总报损换据数断无旧时显暂权条来标栏样检汇汉没满点现码种称签类级线组细经结绕给统续编缩节补规见计认让议记设评识词该误说请读谁财账贯费资赞软较边达过还这进连适选里针钟钱错长问间项题额骤齐着";

    /** What a pack or a table has in Simplified Chinese whoever reads about it. */
    private static final Pattern AS_IN_FILES = Pattern.compile("春节|第一条|总则|中共党员|共青团员|群众");

    static Stream<Locale> languages() {
        return Messages.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_sentence_reads_well_with_all_its_names_and_with_none(Locale language) {
        Messages messages = new Messages(language);
        for (String key : Bundle.chinese().patterns().keySet()) {
            if (!FRAGMENTS.contains(key)) {
                clean(key, messages.get(key, filled(key, i -> "n" + i)));
                clean(key, messages.get(key, filled(key, i -> "")));
            }
        }
    }

    private static void clean(String key, String sentence) {
        assertThat(sentence)
                .as(key)
                .isNotBlank()
                .isEqualTo(sentence.strip())
                .doesNotContain("[[", "]]", "  ", "''", "。。", "。？", "，。", "：。", "；。")
                .doesNotContainPattern("\\{[0-9]");
    }

    @Test
    void the_chinese_bundles_hold_no_english_but_the_words_of_a_pack() {
        for (Bundle bundle : List.of(Bundle.chinese(), Bundle.traditional())) {
            Set<String> foreign = bundle.patterns().values().stream()
                    .map(pattern -> Bundle.GAP.matcher(pattern).replaceAll(""))
                    .flatMap(pattern -> WORD.matcher(pattern).results())
                    .map(word -> word.group())
                    .filter(word -> !PACK_WORDS.contains(word))
                    .collect(Collectors.toSet());
            assertThat(foreign).as(bundle.file()).isEmpty();
        }
    }

    @Test
    void the_traditional_bundle_is_traditional() {
        Bundle.traditional()
                .patterns()
                .forEach((key, pattern) -> assertThat(AS_IN_FILES
                                .matcher(pattern)
                                .replaceAll("")
                                .codePoints()
                                .filter(c -> SIMPLIFIED_ONLY.indexOf(c) >= 0)
                                .mapToObj(Character::toString)
                                .toList())
                        .as(key)
                        .isEmpty());
    }

    @Test
    void the_english_bundle_quotes_chinese_only_where_a_pack_or_a_table_needs_it() {
        Set<String> quoting = Bundle.english().patterns().entrySet().stream()
                .filter(entry -> entry.getValue().codePoints().anyMatch(Character::isIdeographic))
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
        assertThat(quoting)
                .isSubsetOf(
                        "pack.clause-before-chapter",
                        "pack.clause-number",
                        "recurrence",
                        "data.not-a-date",
                        "data.not-a-standing",
                        "data.unit-part-empty");
    }

    @Test
    void a_pack_error_names_what_was_found_and_the_way_out() {
        assertThat(Messages.chinese().get("seat.unknown", "unoin", "union"))
                .isEqualTo("“unoin”不是本制度登记的席位。是不是“union”？请改正，或者在文件开头的 seats 里登记它。");
        assertThat(Messages.chinese().get("value.want", "money", "5 workdays"))
                .isEqualTo("这里应当是金额（例如 1000 CNY），写的却是“5 workdays”。也可以用 figure(…) 引用本制度的数额。");
        assertThat(Messages.chinese().get("expression.wrong-type", "text", "int|money"))
                .isEqualTo("这里要的是整数或金额，写的却是文字。");
        assertThat(Messages.chinese().get("data.not-a-date", "出生日期", "1990-02-30", "NO_SUCH_DAY"))
                .isEqualTo("“出生日期”写的是“1990-02-30”，没有这一天。请写成 2026-03-05 或 2026年3月5日。");
    }

    /** Arguments of a sentence; the gaps it cannot do without are always filled. */
    private static Object[] filled(String key, IntFunction<String> arg) {
        String needed = Bundle.chinese().pattern(key).replaceAll("\\[\\[.*?]]", "");
        List<Object> args = new ArrayList<>();
        for (int i = 0; i < Bundle.chinese().arguments(key); i++) {
            args.add(needed.contains("{" + i) ? "n" + i : arg.apply(i));
        }
        return args.toArray();
    }
}
