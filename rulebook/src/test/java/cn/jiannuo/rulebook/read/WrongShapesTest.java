package cn.jiannuo.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.source.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A value of the wrong shape (a list where names belong, names where a text belongs) is an error wherever it stands. */
class WrongShapesTest {
    private static final Source WHOLE = TestPacks.resource("whole/2026-01-01.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?<=\\A---\n|```rule\n)(.*?)(?=^---$|^```$)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Load LOAD =
            new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    private static final Dump DUMP = new Dump(DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setWidth(10_000)
            .build());

    /** Where both shapes mean something: a type may be a choice of words, a criterion just a name. */
    private static final Pattern EITHER = Pattern.compile(".*/(type|list/[a-z]+) as names|/criteria/[a-z]+ as a text");

    /** A pack in which one value has another shape. */
    record Misshapen(String path, String content) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Misshapen> everyValueMisshapen() {
        List<Misshapen> all = new ArrayList<>();
        Matcher block = BLOCK.matcher(WHOLE.content());
        while (block.find()) {
            String before = WHOLE.content().substring(0, block.start());
            String after = WHOLE.content().substring(block.end());
            Object root = LOAD.loadFromString(block.group());
            variants(root, "")
                    .forEach((path, variant) -> all.add(new Misshapen(
                            path, before + DUMP.dumpToString(variant).strip() + "\n" + after)));
        }
        return all.stream().filter(pack -> !EITHER.matcher(pack.path()).matches());
    }

    /** The tree in every way in which one value below its root has a wrong shape, by the path of that value. */
    private static Map<String, Object> variants(Object node, String path) {
        Map<String, Object> variants = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String at = path + "/" + key;
                replaced(value, at).forEach((name, variant) -> {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(key, variant);
                    variants.put(name, copy);
                });
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                replaced(list.get(i), path + "/" + i).forEach((name, variant) -> {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(index, variant);
                    variants.put(name, copy);
                });
            }
        }
        return variants;
    }

    private static Map<String, Object> replaced(Object value, String at) {
        Map<String, Object> shapes = new LinkedHashMap<>(variants(value, at));
        if (!(value instanceof Map)) {
            shapes.put(at + " as names", Map.of("zz", "zz"));
        }
        if (!(value instanceof List)) {
            shapes.put(at + " as a list", List.of(List.of("zz")));
        }
        if (value instanceof Map) {
            shapes.put(at + " as a text", "zz");
        }
        return shapes;
    }

    @Test
    void the_pack_reads_well_in_the_form_in_which_it_is_misshapen() {
        StringBuilder same = new StringBuilder();
        Matcher block = BLOCK.matcher(WHOLE.content());
        while (block.find()) {
            block.appendReplacement(
                    same,
                    Matcher.quoteReplacement(DUMP.dumpToString(LOAD.loadFromString(block.group()))
                                    .strip() + "\n"));
        }
        block.appendTail(same);
        assertThat(PackReader.read(List.of(new Source(WHOLE.name(), same.toString())))
                        .findings())
                .isEmpty();
        assertThat(everyValueMisshapen()).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("everyValueMisshapen")
    void nothing_of_the_wrong_shape_is_passed_over(Misshapen pack) {
        List<Finding> findings = PackReader.read(List.of(new Source(WHOLE.name(), pack.content())))
                .findings();
        assertThat(findings).as(pack.path()).anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
