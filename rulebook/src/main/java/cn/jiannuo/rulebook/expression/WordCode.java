package cn.jiannuo.rulebook.expression;

import static java.lang.constant.ConstantDescs.CD_Set;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import cn.jiannuo.rulebook.fact.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes code for questions about words. Sets of options are bits of constants. */
final class WordCode {
    private static final ClassDesc LONGS = CD_long.arrayType();
    private static final ClassDesc RUNG = ClassDesc.ofDescriptor(Term.Rung.class.descriptorString());
    private static final ClassDesc RUN = ClassDesc.ofDescriptor(Term.Consecutive.class.descriptorString());

    private final Frame frame;
    private final CodeBuilder code;
    private final ConditionCode conditions;

    WordCode(Frame frame, ConditionCode conditions) {
        this.frame = frame;
        this.code = frame.code();
        this.conditions = conditions;
    }

    void branch(Term.Question term, Label yes, Label no, Label unknown) {
        switch (term) {
            case Term.Is is -> is(is, is.negated() ? no : yes, is.negated() ? yes : no, unknown);
            case Term.Rung rung -> rung(rung, yes, no, unknown);
            case Term.In in -> in(in, yes, no, unknown);
            case Term.Contains contains -> {
                frame.fact(
                        "contains",
                        CD_int,
                        contains.texts(),
                        List.of(CD_String),
                        () -> frame.texts().push(contains.text()));
                conditions.byCode(yes, no, unknown);
            }
            case Term.Consecutive run -> consecutive(run, yes, no, unknown);
            default -> throw new IllegalArgumentException("not about words: " + term);
        }
    }

    void compare(Term.Compare compare, Label yes, Label no, Label unknown) {
        frame.texts().push(compare.left());
        frame.texts().push(compare.right());
        frame.call(WordTest.class, "same", CD_int, CD_String, CD_String);
        boolean equal = compare.comparison() == Comparison.EQUAL;
        conditions.byCode(equal ? yes : no, equal ? no : yes, unknown);
    }

    private void is(Term.Is is, Label yes, Label no, Label unknown) {
        switch (is.word()) {
            case Term.Constant option -> {
                int held = code.allocateLocal(TypeKind.LONG);
                frame.number(is.fact());
                code.lstore(held);
                code.lload(held).loadConstant(option.number()).lcmp().ifeq(yes);
                code.lload(held).lconst_0().lcmp().iflt(unknown).goto_(no);
            }
            case Term.Access other -> {
                frame.slot(is.fact());
                frame.slot(other);
                frame.call(WordTest.class, "sameChoice", CD_int, Frame.ENTITY, CD_int, Frame.ENTITY, CD_int);
                conditions.byCode(yes, no, unknown);
            }
            default -> {
                frame.slot(is.fact());
                frame.texts().push(is.word());
                frame.call(WordTest.class, "isText", CD_int, Frame.ENTITY, CD_int, CD_String);
                conditions.byCode(yes, no, unknown);
            }
        }
    }

    private void rung(Term.Rung rung, Label yes, Label no, Label unknown) {
        if (rung.operand() instanceof Term.Access access && access.type() instanceof Type.OneOf type) {
            List<String> words = type.choice().words();
            long[] above = Bits.where(words, w -> WordTest.rung(rung, w) == Truth.YES_CODE);
            long[] nowhere = Bits.where(words, w -> WordTest.rung(rung, w) == Truth.UNKNOWN_CODE);
            frame.fact("rung", CD_int, access, List.of(LONGS, LONGS, RUNG), () -> {
                frame.constant(above, long[].class);
                frame.constant(nowhere, long[].class);
                frame.constant(rung, Term.Rung.class);
            });
        } else {
            frame.constant(rung, Term.Rung.class);
            frame.texts().push(rung.operand());
            frame.call(WordTest.class, "rung", CD_int, RUNG, CD_String);
        }
        conditions.byCode(yes, no, unknown);
    }

    private void in(Term.In in, Label yes, Label no, Label unknown) {
        if (in.needle() instanceof Term.Access fact && fact.type() instanceof Type.OneOf type) {
            oneOf(fact, type.choice().options().size(), in.members());
        } else if (in.needle().type() == Type.TEXT) {
            frame.texts().push(in.needle());
            frame.constant(texts(in.members()), Set.class);
            frame.call(Facts.class, "among", CD_int, CD_String, CD_Set);
        } else {
            frame.numbers().push(in.needle());
            frame.constant(numbers(in.members()), long[].class);
            frame.call(Facts.class, "among", CD_int, CD_long, LONGS);
        }
        conditions.byCode(yes, no, unknown);
    }

    private void oneOf(Term.Access fact, int options, List<Term> members) {
        long[] bits = Bits.of(options, numbers(members));
        frame.fact("oneOf", CD_int, fact, List.of(LONGS, CD_Set), () -> {
            frame.constant(bits, long[].class);
            frame.constant(texts(members), Set.class);
        });
    }

    private static Set<String> texts(List<Term> members) {
        return members.stream()
                .filter(Term.Text.class::isInstance)
                .map(m -> ((Term.Text) m).value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In ascending order. */
    private static long[] numbers(List<Term> members) {
        return members.stream()
                .filter(Term.Constant.class::isInstance)
                .mapToLong(m -> ((Term.Constant) m).number())
                .sorted()
                .toArray();
    }

    private void consecutive(Term.Consecutive run, Label yes, Label no, Label unknown) {
        frame.fact("list", Frame.ENTITIES, run.list());
        frame.constant(run, Term.Consecutive.class);
        frame.numbers().push(run.years());
        frame.situation().invokevirtual(Bytecode.SITUATION, "today", MethodTypeDesc.of(CD_int));
        frame.call(Years.class, "consecutive", CD_int, Frame.ENTITIES, RUN, CD_long, CD_int);
        conditions.byCode(yes, no, unknown);
    }
}
