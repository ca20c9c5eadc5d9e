package cn.jiannuo.rulebook.expression;

import java.lang.classfile.CodeBuilder;

/** Writes code that pushes a text, or null when it is missing. */
final class TextCode {
    /** Longer ones may not fit the constant pool's 65,535 bytes. */
    private static final int LONGEST = 20_000;

    private final Frame frame;
    private final CodeBuilder code;

    TextCode(Frame frame) {
        this.frame = frame;
        this.code = frame.code();
    }

    void push(Term term) {
        if (!frame.calledPiece(term)) {
            inline(term);
        }
    }

    /** The code itself, even where the term is a piece of its own. */
    void inline(Term term) {
        switch (term) {
            case Term.Text text -> literal(text.value());
            case Term.Access access -> frame.text(access);
            case Term.Choose choose -> frame.conditions().choose(choose, this::push, code::aconst_null);
            default -> throw new IllegalArgumentException("not a text but " + TypeWord.of(term));
        }
    }

    void literal(String text) {
        if (text.length() > LONGEST) {
            frame.constant(text, String.class);
        } else {
            code.loadConstant(text);
        }
    }
}
