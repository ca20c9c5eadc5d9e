package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.SCOPE;
import static cn.jiannuo.rulebook.expression.Fixture.assertRefused;
import static cn.jiannuo.rulebook.expression.Fixture.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedMeaningTest {
    @Test
    void an_unknown_name_is_answered_with_the_nearest() {
        assertRefused("«persn».code == 'a'", Kind.UNKNOWN_NAME, "persn", "person");
        assertRefused("«item».code == 'a'", Kind.UNKNOWN_NAME, "item", "");
        assertRefused("«children» > 2", Kind.UNKNOWN_NAME, "children", "person.children");
        assertRefused("person.«rnk» >= '科员'", Kind.UNKNOWN_FIELD, "rnk", "人员", "rank");
        assertRefused("person.«职级» >= '科员'", Kind.UNKNOWN_FIELD, "职级", "人员", "rank");
        assertRefused("person.honours.exists(h, h.«levle» == '记功')", Kind.UNKNOWN_FIELD, "levle", "荣誉", "level");
        assertRefused("«years_betwen»(today, today) > 1", Kind.UNKNOWN_FUNCTION, "years_betwen", "years_between");
        assertRefused("person.honours.«exist»(h, true)", Kind.UNKNOWN_FUNCTION, "exist", "exists");
        assertRefused("person.children > figure(«visit-day»)", Kind.UNKNOWN_FIGURE, "visit-day", "visit-days");
    }

    @Test
    void a_word_must_be_an_option_of_a_closed_choice() {
        assertRefused("person.employment == «'activ'»", Kind.UNKNOWN_WORD, "activ", "employment", "active");
        assertRefused("person.employment == «'在职'»", Kind.UNKNOWN_WORD, "在职", "employment", "active");
        assertRefused("event.relation in ['self', «'perent'»]", Kind.UNKNOWN_WORD, "perent", "relation", "parent");
        assertThat(problems("person.honours.exists(h, h.level == '先进工作者')")).isEmpty();
    }

    @Test
    void an_event_kind_must_be_declared() {
        assertRefused("event.kind == «'hospitalized'»", Kind.UNKNOWN_EVENT, "hospitalized", "hospitalised");
        assertRefused("event.kind in ['hospitalised', «'illness'»]", Kind.UNKNOWN_EVENT, "illness", "serious-illness");
        assertThat(problems("event.detail == 'hospitalized'")).isEmpty();
    }

    @Test
    void an_order_needs_a_word_of_exactly_one_ladder() {
        assertRefused("person.rank >= «'正处'»", Kind.NOT_ON_LADDER, "正处", "", "正处级");
        assertRefused("person.rank >= «'县处级正职'»", Kind.NOT_ON_LADDER, "县处级正职", "", "正处级");
        assertRefused(
                "person.honours.exists(h, h.level >= «'荣誉称号'»)", Kind.SEVERAL_LADDERS, "荣誉称号", "commendation, merit");
        assertThat(problems("person.honours.exists(h, h.level >= on('merit', '荣誉称号'))"))
                .isEmpty();
        assertRefused("person.rank >= on(«'ranks'», '正处级')", Kind.UNKNOWN_LADDER, "ranks", "rank");
        assertRefused("person.rank >= on('rank', «'记功'»)", Kind.NOT_ON_LADDER, "记功", "rank", "");
        assertRefused("person.rank == «on('rank', '正处级')»", Kind.MISPLACED, "on", "< <= > >=");
        assertRefused("«person.rank < person.rank»", Kind.NO_ORDER, "<", "choice");
        assertRefused("«person.code < person.name»", Kind.NO_ORDER, "<", "text");
        assertRefused("«person.party_member < true»", Kind.NO_ORDER, "<", "bool");
        assertRefused("«person.children» >= on('rank', '正处级')", Kind.WRONG_TYPE, "int", "choice|text");
    }

    @Test
    void only_like_is_compared_with_like() {
        assertRefused("«person.children == '2'»", Kind.CANNOT_COMPARE, "==", "int", "text");
        assertRefused("«person.allowance > 1000»", Kind.CANNOT_COMPARE, ">", "money", "int");
        assertRefused("«person.birth_date > '2000-01-01'»", Kind.CANNOT_COMPARE, ">", "date", "text");
        assertRefused("«person.rank == event.relation»", Kind.CANNOT_COMPARE, "==", "choice", "choice");
        assertRefused("«person.groups == person.groups»", Kind.CANNOT_COMPARE, "==", "texts", "texts");
        assertRefused("person.children in [1, «2 CNY»]", Kind.CANNOT_COMPARE, "in", "int", "money");
        assertRefused("person.children in [1, «1 + 1»]", Kind.LITERAL_WANTED, "in");
        assertRefused("person.children in «[]»", Kind.EMPTY_LIST);
        assertRefused("'women' in «person.code»", Kind.WRONG_TYPE, "text", "texts");
        assertRefused("«2» in person.groups", Kind.WRONG_TYPE, "int", "text");
    }

    @Test
    void calculations_keep_their_units() {
        assertRefused("«person.allowance + 1» > 2 CNY", Kind.CANNOT_COMPUTE, "+", "money", "int");
        assertRefused("«person.allowance * person.allowance» > 2 CNY", Kind.CANNOT_COMPUTE, "*", "money", "money");
        assertRefused("«'a' + 'b'» == 'ab'", Kind.CANNOT_COMPUTE, "+", "text", "text");
        assertRefused("event.date + «person.children» > today", Kind.DAYS_WANTED, "days(person.children)");
        assertRefused("«days(3)» > 2", Kind.MISPLACED, "days", "+ -");
        assertRefused("-«'a'» == 'a'", Kind.WRONG_TYPE, "text", "int|money");
    }

    @Test
    void a_condition_is_made_of_conditions() {
        assertRefused("true && «person.children»", Kind.WRONG_TYPE, "int", "bool");
        assertRefused("!«person.code»", Kind.WRONG_TYPE, "text", "bool");
        assertRefused("«person» == 'a01'", Kind.WRONG_TYPE, "entity", "bool|int|money|date|text");
        assertRefused("«person.code».length == 2", Kind.WRONG_TYPE, "text", "entity");
        assertRefused("«today».year == 2026", Kind.WRONG_TYPE, "date", "entity");
        assertRefused("true ? 1 : «2 CNY»", Kind.WRONG_TYPE, "money", "int");
        assertRefused("true ? «person.rank» : person.rank", Kind.WRONG_TYPE, "choice", "bool|int|money|date|text");
        assertThat(((Parsed.Refused) Expressions.condition("person.children", SCOPE)).problems())
                .containsExactly(new ExpressionProblem(0, 15, Kind.WRONG_TYPE, List.of("int", "bool")));
    }

    @Test
    void functions_take_what_they_need() {
        assertRefused("«year(today, today)» == 1", Kind.ARGUMENT_COUNT, "year", "1", "2");
        assertRefused("year(«person.children») == 1", Kind.WRONG_TYPE, "int", "date");
        assertRefused("today > date(«'2026-02-30'»)", Kind.BAD_DATE, "2026-02-30");
        assertRefused("today > date(«'2026年1月1日'»)", Kind.BAD_DATE, "2026年1月1日");
        assertRefused("today > date(«person.code»)", Kind.LITERAL_WANTED, "date");
        assertRefused("1 > figure(«1 + 2»)", Kind.LITERAL_WANTED, "figure");
        assertRefused("has(«true»)", Kind.FIELD_WANTED, "has");
        assertRefused("size(«'abc'») == 3", Kind.FIELD_WANTED, "size");
        assertRefused("size(«person.code») == 3", Kind.WRONG_TYPE, "text", "list|texts");
        assertRefused("person.groups.«size»() == 3", Kind.WRITE_INSTEAD, ".size(…)", "size(…)");
        assertRefused("«exists»(person.honours, h)", Kind.WRITE_INSTEAD, "exists(…)", "list.exists(x, …)");
    }

    @Test
    void macros_go_through_lists_of_entities_with_a_variable_of_their_own() {
        assertRefused("«person.groups».exists(g, g == 'a')", Kind.WRONG_TYPE, "texts", "list");
        assertRefused("«today».exists(g, true)", Kind.FIELD_WANTED, "exists");
        assertRefused("person.honours.exists(«person», true)", Kind.NAME_TAKEN, "person");
        assertRefused("person.honours.exists(h, person.honours.exists(«h», true))", Kind.NAME_TAKEN, "h");
        assertRefused("person.honours.exists(«'h'», true)", Kind.LITERAL_WANTED, "exists");
        assertRefused("«person.honours.exists(h)»", Kind.ARGUMENT_COUNT, "exists", "2", "1");
        assertRefused("person.honours.exists(h, «1»)", Kind.WRONG_TYPE, "int", "bool");
        assertRefused("«person.honours.filter(h, true)»", Kind.MISPLACED, "filter", "size()");
    }

    @Test
    void consecutive_needs_years_with_grades() {
        assertRefused("consecutive(«person.honours», '记功', 2)", Kind.NO_YEARS_AND_GRADES, "荣誉");
        assertRefused("consecutive(person.appraisals, «person.code», 2)", Kind.LITERAL_WANTED, "consecutive");
        assertRefused("consecutive(person.appraisals, '优秀', «0»)", Kind.OUT_OF_RANGE, "0", "1", "50");
        assertRefused("consecutive(«person.groups», '优秀', 2)", Kind.WRONG_TYPE, "texts", "list");
    }

    @Test
    void a_scope_has_known_roots_and_figures_that_are_numbers() {
        assertThatThrownBy(() -> new Scope(Map.of("persons", Fixture.PERSON), Map.of(), Fixture.VOCABULARY))
                .hasMessageContaining("persons");
        assertThatThrownBy(() -> new Scope(Map.of(), Map.of("name", Type.TEXT), Fixture.VOCABULARY))
                .hasMessageContaining("name");
    }
}
