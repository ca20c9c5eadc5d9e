package cn.jiannuo.rulebook.text;

import cn.jiannuo.rulebook.apportion.Method;
import cn.jiannuo.rulebook.apportion.TieBreak;
import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.expression.ExpressionProblem;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.procedure.Done;
import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.rulebook.procedure.Requirement;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.table.Parsed;
import cn.jiannuo.rulebook.table.TableProblem;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys nobody writes out because they follow from the names of constants, types and words of the pack language. */
final class Families {
    private static final String ROOT = "cn.jiannuo.rulebook.";

    private Families() {}

    static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Stream.of(
                        of("expression", ExpressionProblem.Kind.class),
                        of("procedure", cn.jiannuo.rulebook.procedure.Finding.Kind.class),
                        of("table", TableProblem.Kind.class),
                        of("data", DataProblem.Kind.class),
                        of("reason", Parsed.Reason.class),
                        of("period", CalendarPeriod.Kind.class),
                        of("value", hidden("read.ValueReader$Want")),
                        of("type", ((Enum<?>) Type.BOOL).getDeclaringClass()),
                        Stream.of("type.choice", "type.list", "type.entity"),
                        Stream.of("expected.end", "expected.name", "expected.value"),
                        Arrays.stream(Rule.Kind.values()).map(kind -> "kind." + kind.word()),
                        Stream.of("kind.figure"),
                        Arrays.stream(Method.values()).map(method -> "method." + method.word()),
                        Arrays.stream(TieBreak.values()).map(tie -> "tie." + tie.word()),
                        of("cli.unit", Unit.class),
                        of("cli.answer", Verdict.Answer.class),
                        IntStream.rangeClosed(1, 12).mapToObj(month -> "month." + month),
                        Stream.of("check.side-1", "check.side0", "check.side1"),
                        refusals("refusal", cn.jiannuo.rulebook.procedure.Refusal.class),
                        refusals("refusal", Exclusion.class),
                        refusals("refusal", Requirement.class),
                        of("refusal", Done.Skipped.class),
                        Stream.of(new Family("refusal").key(Votes.class)),
                        refusals("apportion", cn.jiannuo.rulebook.apportion.Refusal.class),
                        of("apportion", hidden("apportion.Refusal$Number")))
                .flatMap(all -> all)
                .forEach(keys::add);
        return keys;
    }

    /** The records of a sealed interface. */
    static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses());
    }

    private static Stream<String> refusals(String family, Class<?> sealed) {
        return records(sealed).map(new Family(family)::key);
    }

    private static Stream<String> of(String family, Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(Enum.class::cast)
                .map(constant -> new Family(family).key((Enum<?>) constant));
    }

    private static Class<?> hidden(String name) {
        try {
            return Class.forName(ROOT + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " has moved", e);
        }
    }
}
