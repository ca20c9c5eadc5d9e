package cn.jiannuo.rulebook.expression;

import static java.lang.constant.ConstantDescs.CD_int;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.util.List;
import java.util.function.Consumer;

/** Writes code that jumps to one of three places: yes, no, unknown. */
final class ConditionCode {
    private final Frame frame;
    private final CodeBuilder code;
    private final WordCode words;

    ConditionCode(Frame frame) {
        this.frame = frame;
        this.code = frame.code();
        this.words = new WordCode(frame, this);
    }

    /** Pushes 0, 1 or 2. */
    void answer(Term term) {
        Label yes = code.newLabel();
        Label no = code.newLabel();
        Label unknown = code.newLabel();
        Label end = code.newLabel();
        inline(term, yes, no, unknown);
        code.labelBinding(yes).loadConstant(Truth.YES_CODE).goto_(end);
        code.labelBinding(no).loadConstant(Truth.NO_CODE).goto_(end);
        code.labelBinding(unknown).loadConstant(Truth.UNKNOWN_CODE);
        code.labelBinding(end);
    }

    void branch(Term term, Label yes, Label no, Label unknown) {
        if (frame.calledPiece(term)) {
            byCode(yes, no, unknown);
        } else {
            inline(term, yes, no, unknown);
        }
    }

    private void inline(Term term, Label yes, Label no, Label unknown) {
        switch (term) {
            case Term.And and -> all(and.terms(), yes, no, unknown);
            case Term.Or or -> any(or.terms(), yes, no, unknown);
            case Term.Not not -> branch(not.term(), no, yes, unknown);
            case Term.Compare compare -> compare(compare, yes, no, unknown);
            case Term.Constant constant -> code.goto_(constant.number() == 1 ? yes : no);
            case Term.Access access -> stored(access, yes, no, unknown);
            case Term.Choose choose -> {
                Label then = code.newLabel();
                Label otherwise = code.newLabel();
                branch(choose.condition(), then, otherwise, unknown);
                code.labelBinding(then);
                branch(choose.then(), yes, no, unknown);
                code.labelBinding(otherwise);
                branch(choose.otherwise(), yes, no, unknown);
            }
            case Term.Quantified quantified -> new LoopCode(frame).quantified(quantified, yes, no, unknown);
            case Term.Has has -> {
                frame.fact("known", CD_int, has.fact());
                code.ifne(yes).goto_(no);
            }
            case Term.Question question -> words.branch(question, yes, no, unknown);
            default -> throw new IllegalArgumentException("not a condition but " + TypeWord.of(term));
        }
    }

    /** Goes by an answer on the stack. */
    void byCode(Label yes, Label no, Label unknown) {
        code.tableswitch(0, 1, unknown, List.of(SwitchCase.of(Truth.NO_CODE, no), SwitchCase.of(Truth.YES_CODE, yes)));
    }

    private void all(List<Term> terms, Label yes, Label no, Label unknown) {
        int open = flag();
        for (Term term : terms) {
            Label next = code.newLabel();
            Label maybe = code.newLabel();
            branch(term, next, no, maybe);
            code.labelBinding(maybe).iconst_1().istore(open);
            code.labelBinding(next);
        }
        code.iload(open).ifne(unknown).goto_(yes);
    }

    private void any(List<Term> terms, Label yes, Label no, Label unknown) {
        int open = flag();
        for (Term term : terms) {
            Label next = code.newLabel();
            Label maybe = code.newLabel();
            branch(term, yes, next, maybe);
            code.labelBinding(maybe).iconst_1().istore(open);
            code.labelBinding(next);
        }
        code.iload(open).ifne(unknown).goto_(no);
    }

    /** A local variable that is 0 until something turns out unknown. */
    private int flag() {
        int open = code.allocateLocal(TypeKind.INT);
        code.iconst_0().istore(open);
        return open;
    }

    private void stored(Term.Access access, Label yes, Label no, Label unknown) {
        int held = store(access, unknown);
        code.lload(held).l2i().ifne(yes).goto_(no);
    }

    private void compare(Term.Compare compare, Label yes, Label no, Label unknown) {
        if (compare.left().type() == Type.TEXT) {
            words.compare(compare, yes, no, unknown);
            return;
        }
        int left = store(compare.left(), unknown);
        int right = store(compare.right(), unknown);
        code.lload(left).lload(right).lcmp();
        switch (compare.comparison()) {
            case EQUAL -> code.ifeq(yes);
            case NOT_EQUAL -> code.ifne(yes);
            case LESS -> code.iflt(yes);
            case AT_MOST -> code.ifle(yes);
            case MORE -> code.ifgt(yes);
            case AT_LEAST -> code.ifge(yes);
        }
        code.goto_(no);
    }

    /** Keeps a number in a local variable; goes to unknown when it is missing. */
    int store(Term number, Label unknown) {
        int local = code.allocateLocal(TypeKind.LONG);
        frame.numbers().push(number);
        code.lstore(local);
        if (!(number instanceof Term.Constant) && !(number instanceof Term.Today)) {
            code.lload(local).loadConstant(Entity.MISSING).lcmp().ifeq(unknown);
        }
        return local;
    }

    /** Pushes one of two values, or what stands for a missing one. */
    void choose(Term.Choose choose, Consumer<Term> push, Runnable missing) {
        Label then = code.newLabel();
        Label otherwise = code.newLabel();
        Label unknown = code.newLabel();
        Label end = code.newLabel();
        branch(choose.condition(), then, otherwise, unknown);
        code.labelBinding(then);
        push.accept(choose.then());
        code.goto_(end).labelBinding(otherwise);
        push.accept(choose.otherwise());
        code.goto_(end).labelBinding(unknown);
        missing.run();
        code.labelBinding(end);
    }
}
