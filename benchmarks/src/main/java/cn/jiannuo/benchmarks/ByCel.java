package cn.jiannuo.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/**
 * The condition for cel-java's interpreter, in the form that suits it best: flat variables, numbers for words, the years of
 * excellent appraisals and the latest year on record already picked out, and the map of each person made before the clock runs.
 */
final class ByCel {
    static final String SOURCE = "(levels.exists(l, l >= 2)"
            + " || (agency && latest in excellent && (latest - 1) in excellent))"
            + " && today - last_recuperation > 365";

    private final CelRuntime.Program program;

    ByCel() {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL)
                .addVar("levels", ListType.create(SimpleType.INT))
                .addVar("excellent", ListType.create(SimpleType.INT))
                .addVar("latest", SimpleType.INT)
                .addVar("agency", SimpleType.BOOL)
                .addVar("last_recuperation", SimpleType.INT)
                .addVar("today", SimpleType.INT)
                .build();
        try {
            CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
            this.program = runtime.createProgram(compiler.compile(SOURCE).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean test(Map<String, Object> person) throws CelEvaluationException {
        return (boolean) program.eval(person);
    }

    static Map<String, Object> person(Staff staff) {
        List<Long> levels = staff.honours().stream().map(h -> (long) h.level()).toList();
        List<Long> excellent = staff.appraisals().stream()
                .filter(a -> a.grade().equals(Staff.EXCELLENT))
                .map(a -> (long) a.year())
                .toList();
        long latest =
                staff.appraisals().isEmpty() ? 0 : staff.appraisals().getLast().year();
        return Map.of(
                "levels",
                levels,
                "excellent",
                excellent,
                "latest",
                latest,
                "agency",
                staff.agency(),
                "last_recuperation",
                staff.lastRecuperation().toEpochDay(),
                "today",
                Staff.TODAY.toEpochDay());
    }
}
