package cn.jiannuo.rulebook.expression;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/** Writes code that pushes a number ({@code long}), or {@link Entity#MISSING}. */
final class NumberCode {
    private static final ClassDesc FIGURES = ClassDesc.of(Figures.class.getName());

    private final Frame frame;
    private final CodeBuilder code;

    NumberCode(Frame frame) {
        this.frame = frame;
        this.code = frame.code();
    }

    void push(Term term) {
        if (term.type() == Type.BOOL) {
            stored(term);
        } else if (!frame.calledPiece(term)) {
            inline(term);
        }
    }

    /** The code itself, even where the term is a piece of its own. */
    void inline(Term term) {
        switch (term) {
            case Term.Constant constant -> code.loadConstant(constant.number());
            case Term.Access access -> frame.number(access);
            case Term.Today unused -> today().i2l();
            case Term.Figure figure -> figure(figure);
            case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Term.DatePart part -> {
                push(part.date());
                days(part.part().name().toLowerCase(Locale.ROOT), 1);
            }
            case Term.Between between -> {
                push(between.from());
                push(between.to());
                days(between.period().name().toLowerCase(Locale.ROOT) + "Between", 2);
            }
            case Term.Size size -> frame.fact("size", CD_long, size.list());
            case Term.Count count -> new LoopCode(frame).count(count);
            case Term.Choose choose -> frame.conditions().choose(choose, this::push, this::missing);
            default -> throw new IllegalArgumentException("not a number but " + TypeWord.of(term));
        }
    }

    private void missing() {
        code.loadConstant(Entity.MISSING);
    }

    private CodeBuilder today() {
        return frame.situation().invokevirtual(Bytecode.SITUATION, "today", MethodTypeDesc.of(CD_int));
    }

    private void figure(Term.Figure figure) {
        frame.situation().invokevirtual(Bytecode.SITUATION, "figures", MethodTypeDesc.of(FIGURES));
        frame.texts().literal(figure.name());
        today().invokeinterface(FIGURES, "at", MethodTypeDesc.of(CD_long, CD_String, CD_int));
    }

    private void arithmetic(Term.Arithmetic term) {
        push(term.left());
        push(term.right());
        boolean day = term.left().type() == Type.DATE;
        switch (term.operation()) {
            case ADD -> sum(day ? "plus" : "add", day);
            case SUBTRACT -> {
                boolean period = day && term.type() != Type.DATE;
                sum(period ? "difference" : day ? "minus" : "subtract", day);
            }
            case MULTIPLY -> sum("multiply", false);
        }
    }

    private void sum(String method, boolean day) {
        frame.call(day ? Days.class : Sums.class, method, CD_long, CD_long, CD_long);
    }

    private void days(String method, int arguments) {
        if (arguments == 1) {
            frame.call(Days.class, method, CD_long, CD_long);
        } else {
            frame.call(Days.class, method, CD_long, CD_long, CD_long);
        }
    }

    /** An answer as it would stand in a field: 0, 1 or missing. */
    private void stored(Term condition) {
        if (condition instanceof Term.Constant constant) {
            code.loadConstant(constant.number());
            return;
        }
        if (condition instanceof Term.Access access) {
            frame.number(access);
            return;
        }
        Label yes = code.newLabel();
        Label no = code.newLabel();
        Label unknown = code.newLabel();
        Label end = code.newLabel();
        frame.conditions().branch(condition, yes, no, unknown);
        code.labelBinding(yes).loadConstant(1L).goto_(end);
        code.labelBinding(no).loadConstant(0L).goto_(end);
        code.labelBinding(unknown).loadConstant(Entity.MISSING);
        code.labelBinding(end);
    }
}
