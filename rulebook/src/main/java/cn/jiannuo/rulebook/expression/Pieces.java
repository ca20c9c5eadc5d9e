package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a term into pieces that each become one method. A method of the JVM ends at 64 KB, and one above 8,000 bytes is not
 * compiled further, so a huge condition becomes many small methods.
 */
final class Pieces {
    /** Terms in one method; a term is about 20 bytes of code, 60 at most. */
    static final int MOST_TERMS = 120;

    private static final int MOST_OPERANDS = 16;

    /**
     * One method.
     *
     * @param free depths of the macro variables it gets from outside, ascending
     */
    record Piece(int id, Term term, List<Integer> free) {
        String method() {
            return "piece" + id;
        }

        /** Situation and elements to an answer (int), a number (long) or a text. */
        MethodTypeDesc type() {
            List<ClassDesc> parameters = new ArrayList<>();
            parameters.add(Bytecode.SITUATION);
            free.forEach(depth -> parameters.add(Frame.ENTITY));
            ClassDesc result = term.type() == Type.BOOL
                    ? ConstantDescs.CD_int
                    : term.type().isNumber() ? ConstantDescs.CD_long : ConstantDescs.CD_String;
            return MethodTypeDesc.of(result, parameters);
        }
    }

    private record Sized(Term term, int size) {}

    private final Map<Term, Piece> cut = new IdentityHashMap<>();
    private final List<Piece> inOrder = new ArrayList<>();

    Pieces(Term whole) {
        Term balanced = balanced(whole);
        size(balanced);
        cut(balanced);
    }

    /** The pieces, each after those it calls; the last is the whole. */
    List<Piece> inOrder() {
        return inOrder;
    }

    /** The piece that begins with this very term, if one does. */
    @Nullable
    Piece at(Term term) {
        return cut.get(term);
    }

    private void cut(Term term) {
        if (!cut.containsKey(term)) {
            TreeSet<Integer> free = new TreeSet<>();
            free(term, free);
            Piece piece = new Piece(inOrder.size(), term, List.copyOf(free));
            cut.put(term, piece);
            inOrder.add(piece);
        }
    }

    /** Terms left in this one's method, after cutting off the largest parts while there are too many. */
    private int size(Term term) {
        List<Sized> parts = new ArrayList<>();
        int total = 1;
        for (Term part : Parts.of(term)) {
            int size = size(part);
            total += size;
            parts.add(new Sized(part, size));
        }
        parts.sort(Comparator.comparingInt(Sized::size).reversed());
        for (Sized part : parts) {
            if (total > MOST_TERMS && part.size() > 1 && isValue(part.term())) {
                cut(part.term());
                total -= part.size() - 1;
            }
        }
        return cut.containsKey(term) ? 1 : total;
    }

    private static boolean isValue(Term term) {
        return term.type().isNumber() || term.type() == Type.TEXT;
    }

    private static void free(Term term, TreeSet<Integer> depths) {
        if (term instanceof Term.Access access && access.base() instanceof Base.Element element) {
            depths.add(element.depth());
        }
        TreeSet<Integer> inside = new TreeSet<>();
        Parts.of(term).forEach(part -> free(part, inside));
        if (term instanceof Term.Quantified quantified) {
            bind(quantified.element(), inside);
        } else if (term instanceof Term.Count count) {
            bind(count.element(), inside);
        }
        depths.addAll(inside);
    }

    private static void bind(Base.Element element, TreeSet<Integer> depths) {
        depths.remove(element.depth());
        free(element.list(), depths);
    }

    /** The same term without wide conjunctions and disjunctions: groups of groups. */
    static Term balanced(Term term) {
        Term inside = Parts.mapped(term, Pieces::balanced);
        return switch (inside) {
            case Term.And and -> new Term.And(and.offset(), grouped(and.terms(), true));
            case Term.Or or -> new Term.Or(or.offset(), grouped(or.terms(), false));
            default -> inside;
        };
    }

    private static List<Term> grouped(List<Term> terms, boolean and) {
        List<Term> groups = terms;
        while (groups.size() > MOST_OPERANDS) {
            List<Term> next = new ArrayList<>();
            for (int i = 0; i < groups.size(); i += MOST_OPERANDS) {
                List<Term> group = groups.subList(i, Math.min(groups.size(), i + MOST_OPERANDS));
                int offset = group.getFirst().offset();
                next.add(and ? new Term.And(offset, group) : new Term.Or(offset, group));
            }
            groups = next;
        }
        return groups;
    }
}
