package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.expression.Base;
import cn.jiannuo.rulebook.expression.Comparison;
import cn.jiannuo.rulebook.expression.Root;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.Type;

/** Words comparisons: 天数不少于 7 天, 在 5月及以后, 二级单位. */
final class ComparisonProse {
    private final Book book;
    private final TermProse terms;

    ComparisonProse(Book book) {
        this.book = book;
        this.terms = new TermProse(book);
    }

    Wording clause(Term.Compare compare, boolean yes) {
        Comparison comparison =
                yes ? compare.comparison() : compare.comparison().negated();
        Term left = compare.left();
        Term right = compare.right();
        boolean turned = left instanceof Term.Constant && !(right instanceof Term.Constant);
        return turned ? clause(right, comparison.flipped(), left) : clause(left, comparison, right);
    }

    private Wording clause(Term left, Comparison comparison, Term right) {
        if (left.type() == Type.BOOL) {
            return sameAnswer(left, comparison == Comparison.EQUAL, right);
        }
        if (left.type() == Type.TEXT) {
            return text(left, comparison == Comparison.EQUAL, right);
        }
        if (left.type() == Type.DATE) {
            return say(dates(comparison), terms.noun(left), terms.noun(right));
        }
        if (isLevel(left)) {
            return level(comparison, right);
        }
        if (left instanceof Term.DatePart part) {
            return part(part, comparison, right);
        }
        if (left instanceof Term.Between between && between.period() == Term.Period.YEARS) {
            return years(between, comparison, right);
        }
        return numbers(left, comparison, right);
    }

    private Wording sameAnswer(Term left, boolean same, Term right) {
        if (right instanceof Term.Constant constant) {
            return new ConditionProse(book).clause(left, same == (constant.number() == 1));
        }
        return say(same ? "{}和{}一致" : "{}和{}不一致", terms.noun(left), terms.noun(right));
    }

    private Wording text(Term left, boolean same, Term right) {
        if (right instanceof Term.Text text) {
            if (text.value().isEmpty()) {
                return say(same ? "没有填{}" : "填了{}", terms.noun(left));
            }
            if (isKind(left)) {
                return Wording.of((same ? "是“" : "不是“") + book.event(text.value()) + "”");
            }
            return say(same ? "{}是{}" : "{}不是{}", terms.noun(left), terms.noun(right));
        }
        return say(same ? "{}和{}相同" : "{}和{}不同", terms.noun(left), terms.noun(right));
    }

    private static String dates(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "{}和{}是同一天";
            case NOT_EQUAL -> "{}和{}不是同一天";
            case LESS -> "{}早于{}";
            case AT_MOST -> "{}不晚于{}";
            case MORE -> "{}晚于{}";
            case AT_LEAST -> "{}不早于{}";
        };
    }

    private Wording numbers(Term left, Comparison comparison, Term right) {
        Wording bound = terms.noun(right);
        boolean days = TermProse.isSpan(left) || TermProse.isInclusiveSpan(left);
        if (days && right instanceof Term.Constant constant) {
            bound = Wording.number(Numerals.grouped(constant.number()) + " 天");
        }
        return say(bounds(comparison), terms.noun(left), bound);
    }

    private static String bounds(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "{}等于{}";
            case NOT_EQUAL -> "{}不等于{}";
            case LESS -> "{}少于{}";
            case AT_MOST -> "{}不超过{}";
            case MORE -> "{}超过{}";
            case AT_LEAST -> "{}不少于{}";
        };
    }

    private Wording years(Term.Between between, Comparison comparison, Term right) {
        Wording bound = right instanceof Term.Constant constant
                ? Wording.number(Numerals.grouped(constant.number()) + " 年")
                : terms.noun(right);
        String pattern = switch (comparison) {
            case LESS -> "从{}到{}不满{}";
            case AT_LEAST -> "从{}到{}满{}";
            case MORE -> "从{}到{}超过{}";
            case AT_MOST -> "从{}到{}不超过{}";
            case EQUAL -> "从{}到{}正好{}";
            case NOT_EQUAL -> "从{}到{}不是正好{}";
        };
        return say(pattern, terms.noun(between.from()), terms.noun(between.to()), bound);
    }

    private Wording part(Term.DatePart part, Comparison comparison, Term right) {
        if (right instanceof Term.DatePart other && part.part() == other.part() && !comparison.ordered()) {
            boolean equal = comparison == Comparison.EQUAL;
            if (other.date() instanceof Term.Today && part.part() == Term.Part.YEAR) {
                return say(equal ? "{}就在今年" : "{}不在今年", terms.noun(part.date()));
            }
            String same = equal ? "{}和{}在同一" : "{}和{}不在同一";
            return say(same + unitOf(part.part()), terms.noun(part.date()), terms.noun(other.date()));
        }
        if (right instanceof Term.Constant constant && part.part() != Term.Part.WEEKDAY) {
            String bound = constant.number() + partWord(part.part());
            String pattern = switch (comparison) {
                case EQUAL -> "{}在{}";
                case NOT_EQUAL -> "{}不在{}";
                case LESS -> "{}在{}以前";
                case AT_MOST -> "{}不晚于{}";
                case MORE -> "{}在{}以后";
                case AT_LEAST -> "{}不早于{}";
            };
            return say(pattern, terms.noun(part.date()), bound);
        }
        return numbers(part, comparison, right);
    }

    private static String unitOf(Term.Part part) {
        return switch (part) {
            case YEAR -> "年";
            case MONTH -> "个月份";
            case DAY -> "个日子";
            case WEEKDAY -> "个星期几";
        };
    }

    private static String partWord(Term.Part part) {
        return switch (part) {
            case YEAR -> "年";
            case MONTH -> "月";
            default -> "日";
        };
    }

    /** The depth of a unit has Chinese names of its own: 一级单位 is the top. */
    private Wording level(Comparison comparison, Term right) {
        if (right instanceof Term.Constant constant) {
            String named = Numerals.numeral(constant.number()) + "级单位";
            return Wording.of(
                    switch (comparison) {
                        case EQUAL -> "是" + named;
                        case NOT_EQUAL -> "不是" + named;
                        case LESS -> "是" + named + "的上级单位";
                        case AT_MOST -> "是" + named + "或它的上级单位";
                        case MORE -> "是" + named + "的下级单位";
                        case AT_LEAST -> "是" + named + "或它的下级单位";
                    });
        }
        return comparison == Comparison.AT_MOST
                ? say("从上往下数在前{}", terms.noun(right))
                : say(bounds(comparison), "从上往下数的层级", terms.noun(right));
    }

    private static boolean isLevel(Term term) {
        return isBuiltIn(term, Root.UNIT, "level");
    }

    private static boolean isKind(Term term) {
        return isBuiltIn(term, Root.EVENT, "kind");
    }

    private static boolean isBuiltIn(Term term, Root root, String name) {
        return term instanceof Term.Access access
                && access.base() instanceof Base.Of of
                && of.root() == root
                && access.field().name().equals(name);
    }
}
