package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes random well-typed conditions, and the same in plain CEL where only what both languages have is asked for. */
final class RandomSource {
    /** One expression in both languages; the second is empty outside the common subset. */
    record Both(String ours, String cel) {
        Both(String same) {
            this(same, same);
        }
    }

    private record Variable(String name, Shape shape) {}

    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");

    private final Random random;
    private final boolean common;
    private final Deque<Variable> variables = new ArrayDeque<>();

    /**
     * @param common only what CEL has too: no ladders, calendar functions, {@code has}, {@code consecutive}
     */
    RandomSource(Random random, boolean common) {
        this.random = random;
        this.common = common;
        variables.push(new Variable("person", Fixture.PERSON));
    }

    Both condition(int depth) {
        int kinds = depth <= 0 ? 5 : common ? 11 : 15;
        return switch (random.nextInt(kinds)) {
            case 0, 1 -> numbers(depth);
            case 2 -> word();
            case 3 -> text(depth);
            case 4 -> field(Type.BOOL, "true");
            case 5, 6 -> logic(depth);
            case 7 -> in(depth);
            case 8 -> join("!(%s)", condition(depth - 1));
            case 9 -> join("(%s ? %s : %s)", condition(depth - 1), condition(depth - 1), condition(depth - 1));
            case 10 -> macro(depth);
            case 11 -> rung();
            case 12 -> ours("has(%s)".formatted(anyField()));
            case 13 -> ours("consecutive(person.appraisals, '优秀', %d)".formatted(1 + random.nextInt(3)));
            default -> join("(%s) == (%s)", condition(depth - 1), condition(depth - 1));
        };
    }

    private static Both ours(String source) {
        return new Both(source, "");
    }

    private static Both join(String form, Both... parts) {
        Object[] ours = new Object[parts.length];
        Object[] cel = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            ours[i] = parts[i].ours();
            cel[i] = parts[i].cel();
        }
        return new Both(form.formatted(ours), form.formatted(cel));
    }

    private Both logic(int depth) {
        String operator = random.nextBoolean() ? " && " : " || ";
        List<Both> parts = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> condition(depth - 1))
                .toList();
        return new Both(
                parts.stream().map(Both::ours).collect(Collectors.joining(operator, "(", ")")),
                parts.stream().map(Both::cel).collect(Collectors.joining(operator, "(", ")")));
    }

    private Both numbers(int depth) {
        Type type = pick(List.of(Type.INT, Type.MONEY, Type.DATE));
        return join("%s " + pick(ORDERS) + " %s", number(type, depth - 1), number(type, depth - 1));
    }

    private Both number(Type type, int depth) {
        int kinds = depth <= 0 ? 2 : common ? 5 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> literal(type);
            case 1 -> field(type, literal(type));
            case 2 -> join("(%s ? %s : %s)", condition(depth - 1), number(type, depth - 1), number(type, depth - 1));
            case 3 -> sum(type, depth);
            case 4 -> type == Type.INT ? size(depth) : literal(type);
            default -> type == Type.INT ? calendar(depth) : sum(type, depth);
        };
    }

    private Both sum(Type type, int depth) {
        String operator = pick(List.of("+", "-"));
        if (type == Type.DATE) {
            Both days = number(Type.INT, 0);
            Both date = number(Type.DATE, depth - 1);
            return new Both(
                    "%s %s days(%s)".formatted(date.ours(), operator, days.ours()),
                    "(%s %s (%s))".formatted(date.cel(), operator, days.cel()));
        }
        if (type == Type.INT && random.nextInt(4) == 0) {
            return join("(%s - (%s))", number(Type.DATE, depth - 1), number(Type.DATE, depth - 1));
        }
        return random.nextInt(4) == 0
                ? join("(%s) * (%s)", literal(Type.INT), number(type, 0))
                : join("(%s " + operator + " (%s))", number(type, depth - 1), number(type, depth - 1));
    }

    private Both size(int depth) {
        List<String> lists = fields(Type.ListOf.class);
        if (random.nextInt(3) == 0 || lists.isEmpty()) {
            return new Both("size(person.groups)");
        }
        return random.nextBoolean() || variables.size() > 3
                ? new Both("size(" + pick(lists) + ")")
                : join("size(%s)", over(pick(lists), "filter", depth));
    }

    private Both calendar(int depth) {
        Both day = number(Type.DATE, depth - 1);
        Both other = number(Type.DATE, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> ours("%s(%s)".formatted(pick(List.of("year", "month", "day", "weekday")), day.ours()));
            case 1 ->
                ours("%s(%s, %s)"
                        .formatted(
                                pick(List.of("years_between", "months_between", "days_between")),
                                day.ours(),
                                other.ours()));
            default -> ours("figure(visit-days)");
        };
    }

    private Both literal(Type type) {
        if (type == Type.INT) {
            return new Both(String.valueOf(random.nextInt(7) - 1));
        }
        if (type == Type.MONEY) {
            int yuan = random.nextInt(4);
            int jiao = random.nextInt(10);
            return new Both("%d.%d0 CNY".formatted(yuan, jiao), String.valueOf(yuan * 100 + jiao * 10));
        }
        LocalDate day = Fixture.TODAY.minusDays(random.nextInt(6));
        return random.nextInt(3) == 0
                ? new Both("today", String.valueOf(Fixture.TODAY.toEpochDay()))
                : new Both("date('" + day + "')", String.valueOf(day.toEpochDay()));
    }

    private Both macro(int depth) {
        List<String> lists = fields(Type.ListOf.class);
        return lists.isEmpty() || variables.size() > 3
                ? field(Type.BOOL, "false")
                : over(pick(lists), pick(List.of("exists", "all", "exists_one")), depth);
    }

    private Both over(String list, String macro, int depth) {
        Variable owner = owner(list);
        Field field = owner.shape().field(owner.shape().slot(list.substring(list.indexOf('.') + 1)));
        String name = "v" + variables.size();
        variables.push(new Variable(name, ((Type.ListOf) field.type()).shape()));
        Both body = condition(depth - 1);
        variables.pop();
        return join(list + "." + macro + "(" + name + ", %s)", body);
    }

    private Variable owner(String field) {
        String name = field.substring(0, field.indexOf('.'));
        return variables.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    private Both word() {
        List<String> fields = fields(Type.OneOf.class);
        String field = pick(fields);
        Choice choice = choice(field);
        String operator = pick(List.of(" == ", " != "));
        if (random.nextInt(4) == 0) {
            String members = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> word(choice))
                    .collect(Collectors.joining(", "));
            return new Both(field + " in [" + members + "]");
        }
        boolean twin = random.nextInt(6) == 0;
        return new Both(field + operator + (twin ? field : word(choice)));
    }

    private String word(Choice choice) {
        return choice.open() && random.nextInt(4) == 0 ? "'先进'" : "'" + pick(choice.words()) + "'";
    }

    private Choice choice(String field) {
        Shape shape = owner(field).shape();
        Type type =
                shape.field(shape.slot(field.substring(field.indexOf('.') + 1))).type();
        return ((Type.OneOf) type).choice();
    }

    private Both rung() {
        Ladder ladder = pick(List.copyOf(Fixture.VOCABULARY.ladders().values()));
        String operand =
                random.nextInt(3) == 0 ? field(Type.TEXT, "person.name").ours() : pick(fields(Type.OneOf.class));
        String rung = "on('%s', '%s')".formatted(ladder.name(), pick(ladder.rungs()));
        return ours(operand + " " + pick(List.of("<", "<=", ">", ">=")) + " " + rung);
    }

    private Both text(int depth) {
        if (random.nextInt(3) == 0) {
            return join("%s in person.groups", someText(depth));
        }
        return join("%s " + pick(List.of("==", "!=")) + " %s", someText(depth), someText(depth));
    }

    private Both someText(int depth) {
        if (depth > 1 && random.nextInt(6) == 0) {
            return join("(%s ? %s : %s)", condition(depth - 1), someText(0), someText(0));
        }
        Both literal = new Both("'" + pick(RandomEntity.TEXTS) + "'");
        return random.nextBoolean() ? literal : field(Type.TEXT, literal);
    }

    private Both in(int depth) {
        Type type = pick(List.of(Type.INT, Type.MONEY, Type.DATE));
        Both[] parts = new Both[2 + random.nextInt(4)];
        parts[0] = number(type, depth - 1);
        for (int i = 1; i < parts.length; i++) {
            do {
                parts[i] = literal(type);
            } while (parts[i].ours().equals("today"));
        }
        return join("(%s) in [" + "%s, ".repeat(parts.length - 2) + "%s]", parts);
    }

    private Both field(Type type, String otherwise) {
        return field(type, new Both(otherwise));
    }

    private Both field(Type type, Both otherwise) {
        List<String> fields = new ArrayList<>();
        for (Variable variable : variables) {
            for (Field field : variable.shape().fields()) {
                if (field.type().equals(type)) {
                    fields.add(variable.name() + "." + field.name());
                }
            }
        }
        return fields.isEmpty() ? otherwise : new Both(pick(fields));
    }

    private String anyField() {
        Variable variable = pick(List.copyOf(variables));
        return variable.name() + "." + pick(variable.shape().fields()).name();
    }

    private List<String> fields(Class<? extends Type> type) {
        return variables.stream()
                .flatMap(v -> v.shape().fields().stream()
                        .filter(f -> type.isInstance(f.type()))
                        .map(f -> v.name() + "." + f.name()))
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
