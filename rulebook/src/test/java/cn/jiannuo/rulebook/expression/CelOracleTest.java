package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Another implementation of CEL as the judge of what both languages have, over complete facts. */
class CelOracleTest {
    private static final CelType MEMBER = MapType.create(SimpleType.STRING, SimpleType.DYN);

    @Test
    void what_both_languages_have_means_the_same_in_both() throws CelValidationException, CelEvaluationException {
        long seed = 2718;
        Random random = new Random(seed);
        RandomSource sources = new RandomSource(random, true);
        RandomEntity people = new RandomEntity(random, true);
        CelCompiler compiler = compiler();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        Map<Truth, Integer> answers = new EnumMap<>(Truth.class);
        for (int i = 0; i < 1_200; i++) {
            RandomSource.Both source = sources.condition(1 + random.nextInt(4));
            Term term = read(source.ours());
            Condition compiled = Condition.compile(term);
            CelRuntime.Program oracle =
                    runtime.createProgram(compiler.compile(source.cel()).getAst());
            for (int j = 0; j < 25; j++) {
                Entity person = people.of(Fixture.PERSON);
                Truth expected = (boolean) oracle.eval(flat(person)) ? Truth.YES : Truth.NO;
                String as = "seed %d, round %d: %.900s".formatted(seed, i, source.ours());
                assertThat(Interpreter.test(term, about(person))).as(as).isEqualTo(expected);
                assertThat(Truth.of(compiled.test(about(person)))).as(as).isEqualTo(expected);
                answers.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(answers.values()).as("%s", answers).hasSize(2).allMatch(n -> n > 5_000);
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (Field field : Fixture.PERSON.fields()) {
            builder.addVar("person." + field.name(), type(field.type()));
        }
        return builder.build();
    }

    private static CelType type(Type type) {
        return switch (type) {
            case Type.OneOf oneOf -> SimpleType.STRING;
            case Type.ListOf list -> ListType.create(MEMBER);
            case Type.Simple simple ->
                switch (simple) {
                    case BOOL -> SimpleType.BOOL;
                    case INT, MONEY, DATE -> SimpleType.INT;
                    case TEXT -> SimpleType.STRING;
                    case TEXTS -> ListType.create(SimpleType.STRING);
                };
        };
    }

    private static Map<String, Object> flat(Entity person) {
        Map<String, Object> flat = new HashMap<>();
        map(person).forEach((name, value) -> flat.put("person." + name, value));
        return flat;
    }

    private static Map<String, Object> map(Entity entity) {
        Map<String, Object> map = new HashMap<>();
        Shape shape = entity.shape();
        for (int slot = 0; slot < shape.fields().size(); slot++) {
            map.put(
                    shape.field(slot).name(),
                    value(entity, slot, shape.field(slot).type()));
        }
        return map;
    }

    private static Object value(Entity entity, int slot, Type type) {
        Object object = Objects.requireNonNullElse(entity.object(slot), "");
        return switch (type) {
            case Type.OneOf oneOf -> oneOf.choice().words().get((int) entity.number(slot));
            case Type.ListOf list ->
                Arrays.stream((Entity[]) object).map(CelOracleTest::map).toList();
            case Type.Simple simple ->
                switch (simple) {
                    case BOOL -> entity.number(slot) == 1;
                    case INT, MONEY, DATE -> entity.number(slot);
                    case TEXT, TEXTS -> object;
                };
        };
    }
}
