package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.assertRefused;
import static cn.jiannuo.rulebook.expression.Fixture.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedSyntaxTest {
    @Test
    void nothing_is_no_condition() {
        assertRefused("«»", Kind.EMPTY);
        assertRefused("« \u3000 »", Kind.EMPTY);
    }

    @Test
    void and_beside_or_needs_parentheses_and_both_readings_are_shown() {
        assertRefused(
                "true && false «||» true", Kind.MIXED_LOGIC, "(true && false) || true", "true && (false || true)");
        assertRefused(
                "true || 1 < 2 «&&» false || (true && true)",
                Kind.MIXED_LOGIC,
                "true || (1 < 2 && false) || (true && true)",
                "(true || 1 < 2) && (false || (true && true))");
        assertThat(problems("(true && false) || true")).isEmpty();
        assertThat(problems("true && (false || true) ? true || false : true && false"))
                .isEmpty();
    }

    @Test
    void every_group_that_mixes_is_reported() {
        assertThat(problems("(true && false || true) && person.honours.exists(h, true || false && true)"))
                .extracting(ExpressionProblem::kind, ExpressionProblem::offset)
                .containsExactly(tuple(Kind.MIXED_LOGIC, 15), tuple(Kind.MIXED_LOGIC, 66));
    }

    @Test
    void what_chinese_keyboards_write_is_named_with_the_right_symbol() {
        assertRefused("person.children «＞» 2", Kind.WRITE_INSTEAD, "＞", ">");
        assertRefused("person.children «≥» 2", Kind.WRITE_INSTEAD, "≥", ">=");
        assertRefused("person.code == «“»a01”", Kind.WRITE_INSTEAD, "“", "'");
        assertRefused("person.children «=» 2", Kind.WRITE_INSTEAD, "=", "==");
        assertRefused("true «and» false", Kind.WRITE_INSTEAD, "and", "&&");
        assertRefused("true «或者» false", Kind.WRITE_INSTEAD, "或者", "||");
        assertRefused("true «&» false", Kind.WRITE_INSTEAD, "&", "&&");
        assertThat(problems("（true）"))
                .extracting(ExpressionProblem::args)
                .containsExactly(List.of("（", "("), List.of("）", ")"));
    }

    @Test
    void a_text_must_end() {
        assertRefused("person.code == «'a01»", Kind.UNCLOSED_TEXT, "'");
        assertRefused("person.code == 'a«\\q»1'", Kind.BAD_ESCAPE, "\\q");
        assertRefused("person.code == '«\\u12»'", Kind.BAD_ESCAPE, "\\u12");
    }

    @Test
    void numbers_are_whole_or_money_to_the_fen() {
        assertRefused("person.children > «1.5»", Kind.DECIMAL_WITHOUT_CURRENCY, "1.5");
        assertRefused("person.allowance > «1.505» CNY", Kind.FINER_THAN_FEN, "1.505");
        assertRefused("person.children > «12345678901234567890»", Kind.NUMBER_TOO_LARGE, "12345678901234567890");
        assertRefused("person.allowance > «12345678901234567» CNY", Kind.NUMBER_TOO_LARGE, "12345678901234567");
        assertRefused("person.allowance > 10 «USD»", Kind.UNEXPECTED, "USD", "end");
        assertThat(problems("person.allowance > 1.500 元")).isEmpty();
    }

    @Test
    void what_cel_has_and_this_language_has_not_is_refused() {
        assertRefused("person.children «/» 2 == 1", Kind.NOT_IN_LANGUAGE, "/");
        assertRefused("person.children «%» 2 == 1", Kind.NOT_IN_LANGUAGE, "%");
        assertRefused("person.honours«[»0].level == '记功'", Kind.NOT_IN_LANGUAGE, "[");
        assertRefused("«{»'a': 1}", Kind.NOT_IN_LANGUAGE, "{");
    }

    @Test
    void something_missing_or_too_much_is_named_with_what_was_expected() {
        assertRefused("(true && false«»", Kind.UNEXPECTED, "", ")");
        assertRefused("true && «»", Kind.UNEXPECTED, "", "value");
        assertRefused("true «)»", Kind.UNEXPECTED, ")", "end");
        assertRefused("person.«1» == 2", Kind.UNEXPECTED, "1", "name");
        assertRefused("true ? 1 «»", Kind.UNEXPECTED, "", ":");
        assertRefused("person.children «#»> 2", Kind.UNKNOWN_CHARACTER, "#");
        assertRefused("«in» [1]", Kind.UNEXPECTED, "in", "value");
    }

    @Test
    void comparisons_do_not_chain() {
        assertThat(problems("1 < 2 < 3"))
                .extracting(ExpressionProblem::kind)
                .containsExactly(Kind.CANNOT_COMPARE, Kind.CHAINED_COMPARISON);
        assertRefused("true == false «==» true", Kind.CHAINED_COMPARISON, "==");
    }

    @Test
    void depth_and_length_have_limits() {
        String deep = "(".repeat(61) + "true" + ")".repeat(61);
        assertThat(problems(deep)).containsExactly(new ExpressionProblem(60, 1, Kind.TOO_DEEP, List.of("60")));
        assertThat(problems("(".repeat(59) + "true" + ")".repeat(59))).isEmpty();
        assertThat(problems("!".repeat(5_000) + "true"))
                .extracting(ExpressionProblem::kind)
                .containsExactly(Kind.TOO_DEEP);
        assertThat(problems("1" + " + 1".repeat(251) + " > 1"))
                .extracting(ExpressionProblem::kind)
                .containsExactly(Kind.TOO_DEEP);
        assertThat(problems("true" + " && true".repeat(1_000))).isEmpty();
        assertThat(problems("'" + "长".repeat(10_000) + "'"))
                .containsExactly(new ExpressionProblem(0, 10_002, Kind.TOO_LONG, List.of("10002", "10000")));
    }

    @Test
    void several_problems_are_reported_at_once_in_order() {
        assertThat(problems("persom.rank == '正处级' and event.relation == 'perent' && unit.kinds == 'agency'"))
                .extracting(ExpressionProblem::kind, p -> p.args().getLast())
                .containsExactly(
                        tuple(Kind.UNKNOWN_NAME, "person"),
                        tuple(Kind.WRITE_INSTEAD, "&&"),
                        tuple(Kind.UNKNOWN_WORD, "parent"),
                        tuple(Kind.UNKNOWN_FIELD, "kind"));
    }
}
