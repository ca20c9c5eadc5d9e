package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Entity;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;

/** Writes loops over lists of entities. Elements are read in place: nothing is allocated. */
final class LoopCode {
    private final Frame frame;
    private final CodeBuilder code;
    private final int list;
    private final int index;
    private final int yes;
    private final int unknown;

    LoopCode(Frame frame) {
        this.frame = frame;
        this.code = frame.code();
        this.list = code.allocateLocal(TypeKind.REFERENCE);
        this.index = code.allocateLocal(TypeKind.INT);
        this.yes = code.allocateLocal(TypeKind.INT);
        this.unknown = code.allocateLocal(TypeKind.INT);
    }

    void quantified(Term.Quantified term, Label isYes, Label isNo, Label isUnknown) {
        Label counted = code.newLabel();
        switch (term.quantifier()) {
            case EXISTS -> {
                over(term.element(), term.body(), isYes, counted, isUnknown);
                code.iload(unknown).ifne(isUnknown).goto_(isNo);
            }
            case ALL -> {
                over(term.element(), new Term.Not(term.offset(), term.body()), isNo, counted, isUnknown);
                code.iload(unknown).ifne(isUnknown).goto_(isYes);
            }
            case EXISTS_ONE -> {
                over(term.element(), term.body(), counted, counted, isUnknown);
                code.iload(yes).iconst_1().if_icmpgt(isNo);
                code.iload(unknown).ifne(isUnknown);
                code.iload(yes).ifne(isYes).goto_(isNo);
            }
        }
    }

    /** Pushes how many elements satisfy a condition, or missing. */
    void count(Term.Count term) {
        Label counted = code.newLabel();
        Label missing = code.newLabel();
        Label end = code.newLabel();
        over(term.element(), term.body(), counted, counted, missing);
        code.iload(unknown).ifne(missing);
        code.iload(yes).i2l().goto_(end);
        code.labelBinding(missing).loadConstant(Entity.MISSING);
        code.labelBinding(end);
    }

    /**
     * Asks of every element, counting yes and unknown; falls through at the end.
     *
     * @param found where to go at the first yes, or {@code counted} to count on
     */
    private void over(Base.Element element, Term body, Label found, Label counted, Label missing) {
        Label next = code.newLabel();
        Label done = code.newLabel();
        Label no = code.newLabel();
        Label maybe = code.newLabel();
        start(element, missing);
        code.labelBinding(next).iload(index).aload(list).arraylength().if_icmpge(done);
        int local = frame.element(element);
        code.aload(list).iload(index).aaload().astore(local);
        frame.conditions().branch(body, found, no, maybe);
        code.labelBinding(counted).iinc(yes, 1).goto_(no);
        code.labelBinding(maybe).iinc(unknown, 1);
        code.labelBinding(no).iinc(index, 1).goto_(next);
        code.labelBinding(done);
    }

    private void start(Base.Element element, Label missing) {
        frame.fact("list", Frame.ENTITIES, element.list());
        code.astore(list).aload(list).ifnull(missing);
        code.iconst_0().istore(index).iconst_0().istore(yes).iconst_0().istore(unknown);
    }
}
