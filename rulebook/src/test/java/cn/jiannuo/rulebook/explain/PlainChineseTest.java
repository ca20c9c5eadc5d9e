package cn.jiannuo.rulebook.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainChineseTest {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)*");

    /** Latin words that Chinese readers use as they are; none has been needed so far. */
    private static final Set<String> ALLOWED = Set.of();

    @Test
    void no_rule_of_the_five_regulations_shows_an_english_word_or_an_internal_name() {
        assertThat(latin(Packs.ofTheRepository())).isEmpty();
    }

    @Test
    void every_rule_of_the_five_regulations_has_at_least_two_lines_and_none_is_empty() {
        for (Prose prose : proses(Packs.ofTheRepository())) {
            assertThat(prose.sentences()).isNotEmpty().allSatisfy(sentence -> {
                assertThat(sentence.lines()).as(sentence.rule()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(sentence.lines())
                        .as(sentence.rule())
                        .allSatisfy(line -> assertThat(line.plain()).isNotBlank());
            });
        }
    }

    @Test
    void punctuation_is_full_width_and_no_sentence_is_broken_off() {
        Pattern broken = Pattern.compile("[,;:?!]|，，|、、|：：|，。|^[，、；]|[，、]$|\\{}|\\s{2}");
        for (Prose prose : proses(Packs.ofTheRepository())) {
            for (Sentence sentence : prose.sentences()) {
                for (Line line : sentence.lines()) {
                    String text = line.plain().replaceAll("[0-9],[0-9]", "0");
                    assertThat(broken.matcher(text).find())
                            .as(sentence.rule() + ": " + text)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void counted_numbers_are_set_off_by_a_space_and_dates_are_not() {
        Pattern tight = Pattern.compile("\\p{IsIdeographic}[0-9,.]+ ?(个工作日|天|元|次|人)(?!日)");
        Pattern loose = Pattern.compile("[0-9] [年月日](?!内|前)");
        for (Prose prose : proses(Packs.ofTheRepository())) {
            for (Sentence sentence : prose.sentences()) {
                for (Line line : sentence.lines()) {
                    assertThat(tight.matcher(line.plain()).find())
                            .as(line.plain())
                            .isFalse();
                    assertThat(loose.matcher(line.plain()).find()
                                    && line.plain().contains("月 "))
                            .as(line.plain())
                            .isFalse();
                }
            }
        }
    }

    private static List<Prose> proses(Result result) {
        List<Prose> all = new ArrayList<>();
        for (Pack pack : result.packs()) {
            all.add(new Prose(pack.regulation(), result.vocabulary(), Packs.DAY));
        }
        return all;
    }

    private static List<String> latin(Result result) {
        List<String> found = new ArrayList<>();
        for (Prose prose : proses(result)) {
            for (Sentence sentence : prose.sentences()) {
                sentence.lines().forEach(line -> collect(sentence, line.label() + line.plain(), found));
                sentence.judgements()
                        .forEach(judgement -> collect(
                                sentence, judgement.seat() + judgement.question() + judgement.evidence(), found));
            }
        }
        return found;
    }

    private static void collect(Sentence sentence, String text, List<String> found) {
        Matcher matcher = LATIN.matcher(text);
        while (matcher.find()) {
            if (!ALLOWED.contains(matcher.group())) {
                found.add(sentence.rule() + ": " + text);
            }
        }
    }
}
