package cn.jiannuo.rulebook.expression;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One method being written: its local variables, and how it reaches facts, constants and other pieces. */
final class Frame {
    static final ClassDesc ENTITY = ClassDesc.of(Entity.class.getName());
    static final ClassDesc ENTITIES = ENTITY.arrayType();
    private static final ClassDesc FACTS = ClassDesc.of(Facts.class.getName());

    private final CodeBuilder code;
    private final Links links;
    private final Pieces.Piece piece;
    private final Map<Root, Integer> roots = new EnumMap<>(Root.class);
    private final Map<Integer, Integer> elements = new HashMap<>();
    private final ConditionCode conditions;
    private final NumberCode numbers;
    private final TextCode texts;

    Frame(CodeBuilder code, Links links, Pieces.Piece piece) {
        this.code = code;
        this.links = links;
        this.piece = piece;
        this.conditions = new ConditionCode(this);
        this.numbers = new NumberCode(this);
        this.texts = new TextCode(this);
        for (int i = 0; i < piece.free().size(); i++) {
            elements.put(piece.free().get(i), i + 1);
        }
    }

    void write() {
        loadRoots(piece.term());
        Term term = piece.term();
        if (term.type() == Type.BOOL) {
            conditions.answer(term);
            code.ireturn();
        } else if (term.type().isNumber()) {
            numbers.inline(term);
            code.lreturn();
        } else {
            texts.inline(term);
            code.areturn();
        }
    }

    /** Fetches the entities this method speaks of, once. */
    private void loadRoots(Term term) {
        if (term instanceof Term.Access access && access.base() instanceof Base.Of base) {
            roots.computeIfAbsent(base.root(), this::loadRoot);
        }
        for (Term part : Parts.of(term)) {
            if (links.at(part) == null) {
                loadRoots(part);
            }
        }
        if (term instanceof Term.Is is) {
            loadRoots(is.word());
        }
    }

    private int loadRoot(Root root) {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(0)
                .invokevirtual(Bytecode.SITUATION, root.word(), MethodTypeDesc.of(ENTITY))
                .astore(local);
        return local;
    }

    CodeBuilder code() {
        return code;
    }

    ConditionCode conditions() {
        return conditions;
    }

    NumberCode numbers() {
        return numbers;
    }

    TextCode texts() {
        return texts;
    }

    /** Pushes the situation. */
    CodeBuilder situation() {
        return code.aload(0);
    }

    /** Pushes the entity a field belongs to, and its slot. */
    void slot(Term.Access access) {
        int local = switch (access.base()) {
            case Base.Of of -> roots.getOrDefault(of.root(), 0);
            case Base.Element element -> elements.getOrDefault(element.depth(), 0);
        };
        code.aload(local).loadConstant(access.slot());
    }

    /** Calls one of {@link Facts} on a field, with more arguments pushed in between. */
    void fact(String method, ClassDesc result, Term.Access access, List<ClassDesc> more, Runnable arguments) {
        slot(access);
        arguments.run();
        ClassDesc[] parameters = new ClassDesc[more.size() + 2];
        parameters[0] = ENTITY;
        parameters[1] = CD_int;
        for (int i = 0; i < more.size(); i++) {
            parameters[i + 2] = more.get(i);
        }
        code.invokestatic(FACTS, method, MethodTypeDesc.of(result, parameters));
    }

    void fact(String method, ClassDesc result, Term.Access access) {
        fact(method, result, access, List.of(), () -> {});
    }

    /** Pushes the number of a field. */
    void number(Term.Access access) {
        fact("number", CD_long, access);
    }

    void text(Term.Access access) {
        fact("text", ConstantDescs.CD_String, access);
    }

    void constant(Object constant, Class<?> type) {
        links.constant(code, constant, type);
    }

    void call(Class<?> owner, String method, ClassDesc result, ClassDesc... parameters) {
        code.invokestatic(ClassDesc.of(owner.getName()), method, MethodTypeDesc.of(result, parameters));
    }

    /** Calls the piece that begins with a term, leaving its result on the stack; false when none does. */
    boolean calledPiece(Term term) {
        Pieces.Piece other = links.at(term);
        if (other == null || other == piece) {
            return false;
        }
        links.call(code, other, () -> {
            situation();
            other.free().forEach(depth -> code.aload(elements.getOrDefault(depth, 0)));
        });
        return true;
    }

    /** A new local variable for the element of a macro. */
    int element(Base.Element element) {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        elements.put(element.depth(), local);
        return local;
    }
}
