package cn.jiannuo.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.text.SourceCalls.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageKeysTest {
    /** Asked for by the words themselves. */
    private static final Set<String> OWN = Set.of("list.comma", "list.or");

    private static final Set<String> LITERALS = SourceCalls.literals();
    private static final Set<String> PREFIXES = SourceCalls.prefixes();
    private static final Set<String> FAMILIES = Families.keys();

    static Stream<Bundle> bundles() {
        return Stream.of(Bundle.chinese(), Bundle.traditional(), Bundle.english());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_the_sources_ask_for_is_written(Bundle bundle) {
        assertThat(SourceCalls.calls()).hasSizeGreaterThan(100);
        Map<String, String> missing = SourceCalls.calls().stream()
                .filter(call -> !bundle.patterns().containsKey(call.key()))
                .collect(Collectors.toMap(Call::key, Call::where, (first, second) -> first));
        assertThat(missing).as("missing in %s", bundle.file()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_kind_of_problem_and_refusal_has_its_sentence(Bundle bundle) {
        assertThat(bundle.patterns()).containsKeys(FAMILIES.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_line_the_command_line_speaks_is_written(Bundle bundle) {
        Set<String> spoken = LITERALS.stream()
                .filter(literal -> literal.startsWith("cli.") && !literal.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bundle.patterns().keySet()).as(bundle.file()).containsAll(spoken);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_sentence_is_kept_that_nobody_speaks(Bundle bundle) {
        assertThat(bundle.patterns().keySet())
                .as(bundle.file())
                .allMatch(key -> LITERALS.contains(key)
                        || FAMILIES.contains(key)
                        || OWN.contains(key)
                        || PREFIXES.stream().anyMatch(key::startsWith));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_sentence_has_the_same_gaps_in_every_language(Bundle bundle) {
        Bundle chinese = Bundle.chinese();
        for (String key : chinese.patterns().keySet()) {
            assertThat(bundle.gaps(key)).as("%s in %s", key, bundle.file()).isEqualTo(chinese.gaps(key));
        }
    }

    @Test
    void no_sentence_needs_more_than_its_call_gives() {
        Bundle chinese = Bundle.chinese();
        assertThat(SourceCalls.calls())
                .allSatisfy(call -> assertThat(chinese.arguments(call.key()))
                        .as("%s at %s", call.key(), call.where())
                        .isLessThanOrEqualTo(call.args() < 0 ? Integer.MAX_VALUE : call.args()));
    }

    @Test
    void no_sentence_about_a_refusal_needs_more_than_the_refusal_knows() {
        Bundle chinese = Bundle.chinese();
        Map<String, List<Class<?>>> refusals = Map.of(
                "refusal",
                        Families.records(cn.jiannuo.rulebook.procedure.Refusal.class)
                                .toList(),
                "apportion",
                        Families.records(cn.jiannuo.rulebook.apportion.Refusal.class)
                                .toList());
        refusals.forEach((family, types) -> assertThat(types)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(chinese.arguments(new Family(family).key(type)))
                        .as(type.getName())
                        .isLessThanOrEqualTo(type.getRecordComponents().length)));
    }

    @Test
    void every_word_list_a_sentence_draws_on_is_complete() {
        Set<String> families = Bundle.chinese().patterns().values().stream()
                .flatMap(pattern -> Bundle.GAP.matcher(pattern).results())
                .map(gap -> gap.group(2))
                .filter(family -> family != null)
                .collect(Collectors.toSet());
        Set<String> known = FAMILIES.stream().map(key -> key.split("\\.", 2)[0]).collect(Collectors.toSet());
        assertThat(families).isNotEmpty();
        assertThat(known).containsAll(families);
        assertThat(Arrays.asList("type.money", "kind.record", "value.span", "reason.no-such-day"))
                .allMatch(FAMILIES::contains);
    }
}
