package cn.jiannuo.rulebook.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the methods of one hidden class refer to: each other, methods of earlier classes, and constant objects. */
final class Links {
    private static final ClassDesc METHOD_HANDLE = ConstantDescs.CD_MethodHandle;

    private final Pieces pieces;
    private final Map<Integer, MethodHandle> earlier;
    private final List<Object> constants = new ArrayList<>();

    /**
     * @param earlier handles to the pieces of earlier classes, by id
     */
    Links(Pieces pieces, Map<Integer, MethodHandle> earlier) {
        this.pieces = pieces;
        this.earlier = earlier;
    }

    /** The class data, complete once all methods are written. */
    List<Object> constants() {
        return constants;
    }

    Pieces.@Nullable Piece at(Term term) {
        return pieces.at(term);
    }

    /** Pushes a constant object. */
    void constant(CodeBuilder code, Object constant, Class<?> type) {
        code.loadConstant(DynamicConstantDesc.ofNamed(
                ConstantDescs.BSM_CLASS_DATA_AT,
                ConstantDescs.DEFAULT_NAME,
                ClassDesc.ofDescriptor(type.descriptorString()),
                constants.size()));
        constants.add(constant);
    }

    /** Calls a piece; the arguments are pushed in between. */
    void call(CodeBuilder code, Pieces.Piece piece, Runnable arguments) {
        MethodHandle handle = earlier.get(piece.id());
        if (handle == null) {
            arguments.run();
            code.invokestatic(Bytecode.SELF, piece.method(), piece.type());
        } else {
            constant(code, handle, MethodHandle.class);
            arguments.run();
            code.invokevirtual(METHOD_HANDLE, "invokeExact", piece.type());
        }
    }
}
