package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what goes through lists: {@code exists all exists_one}, {@code size}, {@code filter}, {@code consecutive}. */
final class Macros {
    static final Set<String> NAMES = Set.of("exists", "all", "exists_one", "filter");

    private record Loop(Base.Element element, Term body) {}

    private final Checker checker;
    private final Problems problems;

    Macros(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
    }

    @Nullable
    Term macro(Node.Call call, Node receiver) {
        if (call.function().equals("filter")) {
            return checker.misplaced(call, "filter", "size()");
        }
        Term.Quantifier quantifier = switch (call.function()) {
            case "exists" -> Term.Quantifier.EXISTS;
            case "all" -> Term.Quantifier.ALL;
            default -> Term.Quantifier.EXISTS_ONE;
        };
        Loop loop = loop(call, receiver);
        return loop == null ? null : new Term.Quantified(call.offset(), quantifier, loop.element(), loop.body());
    }

    private @Nullable Loop loop(Node.Call call, Node receiver) {
        Term.Access list = list(receiver, call.function());
        if (call.arguments().size() != 2) {
            String found = String.valueOf(call.arguments().size());
            problems.add(call, Kind.ARGUMENT_COUNT, call.function(), "2", found);
            return null;
        }
        if (!(call.arguments().getFirst() instanceof Node.Name variable)) {
            problems.add(call.arguments().getFirst(), Kind.LITERAL_WANTED, call.function());
            return null;
        }
        Base.Element element = list == null ? null : checker.names().open(variable, list);
        if (element == null) {
            return null;
        }
        Term body = checker.condition(call.arguments().get(1));
        checker.names().close();
        return body == null ? null : new Loop(element, body);
    }

    /** A field that holds a list of entities. */
    private Term.@Nullable Access list(Node node, String function) {
        if (!(node instanceof Node.Select select)) {
            problems.add(node, Kind.FIELD_WANTED, function);
            return null;
        }
        Term.Access access = checker.field(select);
        if (access != null && !(access.type() instanceof Type.ListOf)) {
            problems.add(node, Kind.WRONG_TYPE, TypeWord.of(access), "list");
            return null;
        }
        return access;
    }

    @Nullable
    Term size(Node.Call call, Node argument) {
        if (argument instanceof Node.Call filter && filter.function().equals("filter") && filter.receiver() != null) {
            Loop loop = loop(filter, filter.receiver());
            return loop == null ? null : new Term.Count(call.offset(), loop.element(), loop.body());
        }
        if (!(argument instanceof Node.Select select)) {
            problems.add(argument, Kind.FIELD_WANTED, "size");
            return null;
        }
        Term.Access field = checker.field(select);
        if (field != null && !(field.type() instanceof Type.ListOf) && field.type() != Type.TEXTS) {
            problems.add(argument, Kind.WRONG_TYPE, TypeWord.of(field), "list|texts");
            return null;
        }
        return field == null ? null : new Term.Size(call.offset(), field);
    }

    @Nullable
    Term consecutive(Node.Call call) {
        Node wanted = call.arguments().get(1);
        Term.Access list = list(call.arguments().getFirst(), "consecutive");
        Term years = years(call.arguments().get(2));
        if (!(wanted instanceof Node.Text word)) {
            problems.add(wanted, Kind.LITERAL_WANTED, "consecutive");
            return null;
        }
        if (list == null) {
            return null;
        }
        Shape shape = ((Type.ListOf) list.type()).shape();
        int year = shape.slot("year");
        int grade = shape.slot("grade");
        boolean fits = year >= 0 && grade >= 0 && shape.field(year).type() == Type.INT && isWord(shape, grade);
        if (!fits) {
            problems.add(call.arguments().getFirst(), Kind.NO_YEARS_AND_GRADES, shape.label());
            return null;
        }
        Term gradeWord = shape.field(grade).type() instanceof Type.OneOf type
                ? new Words(checker.scope().vocabulary(), problems).option(type.choice(), word)
                : new Term.Text(word.offset(), word.value());
        return years == null || gradeWord == null
                ? null
                : new Term.Consecutive(call.offset(), list, year, grade, gradeWord, years);
    }

    private static boolean isWord(Shape shape, int slot) {
        Type type = shape.field(slot).type();
        return type == Type.TEXT || type instanceof Type.OneOf;
    }

    private @Nullable Term years(Node node) {
        Term years = checker.typed(node, Type.INT);
        if (years instanceof Term.Constant c && (c.number() < 1 || c.number() > Years.MOST)) {
            problems.add(node, Kind.OUT_OF_RANGE, String.valueOf(c.number()), "1", String.valueOf(Years.MOST));
            return null;
        }
        return years;
    }
}
