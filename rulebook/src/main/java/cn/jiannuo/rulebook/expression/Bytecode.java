package cn.jiannuo.rulebook.expression;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms to JVM bytecode. Each piece of a condition becomes a static method of a hidden class; a class holds only so many
 * pieces that its constant pool cannot overflow, and reaches the pieces of earlier classes through method handles.
 */
final class Bytecode {
    static final ClassDesc SITUATION = ClassDesc.of(Situation.class.getName());
    /** Where the hidden classes stand: this package, so that they may call what it keeps to itself. */
    static final ClassDesc SELF = ClassDesc.of(Bytecode.class.getPackageName() + ".CompiledCondition");

    private static final int MOST_PIECES = 40;
    private static final MethodTypeDesc TEST = MethodTypeDesc.of(CD_int, SITUATION);

    private final Pieces pieces;
    private final Map<Integer, MethodHandle> earlier = new HashMap<>();

    private Bytecode(Term condition) {
        this.pieces = new Pieces(condition);
    }

    static Condition compile(Term condition) {
        try {
            return new Bytecode(condition).condition();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the virtual machine refuses a compiled condition", e);
        }
    }

    private Condition condition() throws ReflectiveOperationException {
        List<Pieces.Piece> rest = pieces.inOrder();
        while (rest.size() > MOST_PIECES) {
            List<Pieces.Piece> some = rest.subList(0, MOST_PIECES);
            Lookup defined = define(some, false);
            for (Pieces.Piece piece : some) {
                earlier.put(piece.id(), defined.findStatic(defined.lookupClass(), piece.method(), type(piece)));
            }
            rest = rest.subList(MOST_PIECES, rest.size());
        }
        return (Condition) define(rest, true).lookupClass().getConstructor().newInstance();
    }

    private static MethodType type(Pieces.Piece piece) {
        return MethodType.fromMethodDescriptorString(piece.type().descriptorString(), Bytecode.class.getClassLoader());
    }

    private Lookup define(List<Pieces.Piece> some, boolean last) throws IllegalAccessException {
        Links links = new Links(pieces, Map.copyOf(earlier));
        byte[] bytes = ClassFile.of().build(SELF, builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            for (Pieces.Piece piece : some) {
                builder.withMethodBody(
                        piece.method(),
                        piece.type(),
                        ClassFile.ACC_STATIC,
                        code -> new Frame(code, links, piece).write());
            }
            if (last) {
                condition(builder, some.getLast());
            }
        });
        return MethodHandles.lookup().defineHiddenClassWithClassData(bytes, links.constants(), true);
    }

    private static void condition(ClassBuilder builder, Pieces.Piece whole) {
        builder.withInterfaceSymbols(ClassDesc.of(Condition.class.getName()));
        builder.withMethodBody(
                INIT_NAME,
                MTD_void,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .invokespecial(CD_Object, INIT_NAME, MTD_void)
                        .return_());
        builder.withMethodBody("test", TEST, ClassFile.ACC_PUBLIC, code -> test(code, whole));
    }

    private static void test(CodeBuilder code, Pieces.Piece whole) {
        code.aload(1).invokestatic(SELF, whole.method(), whole.type()).ireturn();
    }
}
