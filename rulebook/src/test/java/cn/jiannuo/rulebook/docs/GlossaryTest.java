package cn.jiannuo.rulebook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a word of the domain in the code or a pack finds its Chinese and its source. */
class GlossaryTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| (`[^|]+) \\| ([^|]*\\p{IsHan}[^|]*) \\|", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final PackReader.Result READ = PackReader.read(Pages.regulations());

    private static Set<String> explained() {
        Set<String> words = new TreeSet<>();
        Matcher row = ROW.matcher(Pages.text("docs/glossary.md"));
        while (row.find()) {
            Matcher word = WORD.matcher(row.group(1));
            while (word.find()) {
                words.add(word.group(1));
            }
        }
        return words;
    }

    @Test
    void every_kind_of_rule_has_a_row() {
        assertThat(explained())
                .containsAll(Stream.of(Rule.Kind.values()).map(Rule.Kind::word).toList())
                .contains("figure", "event", "fact");
    }

    @Test
    void everything_a_roster_and_an_event_file_may_carry_has_a_row() {
        Choice noHonours = new Choice("honour", List.of(), true);
        List<String> fields = Stream.of(
                        BuiltIn.person(noHonours).fields(), BuiltIn.unit().fields(), BuiltIn.eventFields())
                .flatMap(List::stream)
                .map(Field::name)
                .toList();
        assertThat(explained()).containsAll(fields);
    }

    @Test
    void every_seat_event_and_ledger_of_the_packs_has_a_row() {
        Set<String> words = new TreeSet<>(READ.vocabulary().events().keySet());
        for (Pack pack : READ.packs()) {
            words.addAll(pack.regulation().seats().keySet());
        }
        assertThat(explained()).containsAll(words);
    }

    @Test
    void every_fact_the_packs_ask_for_has_a_row() {
        Choice noHonours = new Choice("honour", List.of(), true);
        List<Field> builtIn = BuiltIn.person(noHonours).fields();
        List<String> facts = READ.vocabulary().person().fields().stream()
                .skip(builtIn.size())
                .map(field -> "person." + field.name())
                .toList();
        assertThat(facts).isNotEmpty();
        assertThat(explained()).containsAll(facts);
    }
}
