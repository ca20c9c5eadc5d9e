package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Type;
import java.time.LocalDate;

/** Words values as nouns: 天数, 从外派开始那天到结束那天的天数, 1,000 元. */
final class TermProse {
    private final Book book;

    TermProse(Book book) {
        this.book = book;
    }

    Wording noun(Term term) {
        return switch (term) {
            case Term.Constant constant -> constant(constant);
            case Term.Text text -> Wording.of(word(text.value()));
            case Term.Today today -> Wording.of("当天");
            case Term.Figure figure -> book.figures().named(figure.name());
            case Term.Access access -> Wording.of(FieldProse.noun(access));
            case Term.Arithmetic sum -> arithmetic(sum);
            case Term.DatePart part -> say("{}的{}", noun(part.date()), partName(part.part()));
            case Term.Between between ->
                say("从{}到{}的{}", noun(between.from()), noun(between.to()), periodName(between.period()));
            case Term.Size size -> say("{}的项数", noun(size.list()));
            case Term.Count count ->
                say("{}里{}的项数", noun(count.element().list()), new ConditionProse(book).clause(count.body()));
            case Term.Choose choose ->
                say(
                        "{}时{}，否则{}",
                        new ConditionProse(book).clause(choose.condition()),
                        noun(choose.then()),
                        noun(choose.otherwise()));
            case Term.Question question -> new ConditionProse(book).clause(question);
        };
    }

    /** A literal word: a seat by its name. */
    private String word(String value) {
        return book.seats().containsKey(value)
                ? book.seat(value)
                : "“" + Glossary.builtIn().say("word", value, "另一种") + "”";
    }

    private static Wording constant(Term.Constant constant) {
        long number = constant.number();
        if (constant.type() instanceof Type.OneOf of) {
            return Wording.of(of.choice().options().get((int) number).label());
        }
        if (constant.type() == Type.MONEY) {
            return Wording.number(Numerals.money(number));
        }
        if (constant.type() == Type.DATE) {
            return Wording.of(Numerals.date(LocalDate.ofEpochDay(number)));
        }
        if (constant.type() == Type.BOOL) {
            return Wording.of(number == 1 ? "是" : "否");
        }
        return Wording.number(Numerals.grouped(number));
    }

    private Wording arithmetic(Term.Arithmetic sum) {
        if (isSpan(sum)) {
            return say("从{}到{}的天数", noun(sum.right()), noun(sum.left()));
        }
        if (isInclusiveSpan(sum)) {
            return say("{}（首尾都算）", noun(sum.left()));
        }
        if (sum.type() == Type.DATE) {
            String way = sum.operation() == Term.Operation.SUBTRACT ? "{}往前 {} 天" : "{}往后 {} 天";
            return say(way, noun(sum.left()), noun(sum.right()));
        }
        String sign = switch (sum.operation()) {
            case ADD -> "{}加{}";
            case SUBTRACT -> "{}减{}";
            case MULTIPLY -> "{}乘以{}";
        };
        return say(sign, noun(sum.left()), noun(sum.right()));
    }

    /** Days from one date to another. */
    static boolean isSpan(Term term) {
        return term instanceof Term.Arithmetic sum
                && sum.operation() == Term.Operation.SUBTRACT
                && sum.left().type() == Type.DATE
                && sum.right().type() == Type.DATE;
    }

    /** Days from one date to another, both counted. */
    static boolean isInclusiveSpan(Term term) {
        return term instanceof Term.Arithmetic sum
                && sum.operation() == Term.Operation.ADD
                && isSpan(sum.left())
                && sum.right() instanceof Term.Constant one
                && one.number() == 1;
    }

    private static String partName(Term.Part part) {
        return switch (part) {
            case YEAR -> "年份";
            case MONTH -> "月份";
            case DAY -> "日子";
            case WEEKDAY -> "星期";
        };
    }

    private static String periodName(Term.Period period) {
        return switch (period) {
            case YEARS -> "整年数";
            case MONTHS -> "整月数";
            case DAYS -> "天数";
        };
    }
}
