package cn.jiannuo.rulebook.expression;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small organisation's words, for the tests of this room. */
final class Fixture {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Choice HONOURS = new Choice(
            "honour-level", List.of(option("嘉奖"), option("记功"), option("县级表彰"), option("市级表彰"), option("优秀党员")), true);
    static final Ladder MERIT = new Ladder("merit", List.of("嘉奖", "记功", "荣誉称号"));
    static final Ladder COMMENDATION = new Ladder("commendation", List.of("县级表彰", "市级表彰", "省级表彰", "荣誉称号"));
    static final Shape AWARD = new Shape(
            "award",
            "奖励",
            List.of(new Field("level", new Type.OneOf(HONOURS), "层级"), new Field("points", Type.INT, "分数")));
    static final Shape MEMBER = new Shape(
            "member",
            "家庭成员",
            List.of(
                    new Field("name", Type.TEXT, "姓名"),
                    new Field("age", Type.INT, "年龄"),
                    new Field("income", Type.MONEY, "收入"),
                    new Field("at_school", Type.BOOL, "就学"),
                    new Field("born", Type.DATE, "出生"),
                    new Field("relation", new Type.OneOf(BuiltIn.RELATION), "关系"),
                    new Field("tags", Type.TEXTS, "标签"),
                    new Field("awards", new Type.ListOf(AWARD), "奖励")));
    static final Shape PERSON = BuiltIn.person(HONOURS)
            .with(List.of(
                    new Field("household", new Type.ListOf(MEMBER), "家庭"),
                    new Field("allowance", Type.MONEY, "津贴"),
                    new Field("children", Type.INT, "子女数"),
                    new Field("last_recuperation", Type.DATE, "上次疗休养"),
                    new Field("deputy", Type.TEXT, "副手")));
    static final Choice UNIT_KIND =
            new Choice("unit-kind", List.of(option("agency", "机关"), option("enterprise", "企业")), false);
    static final Shape UNIT = BuiltIn.unit().with(List.of(new Field("kind", new Type.OneOf(UNIT_KIND), "性质")));
    static final Shape EVENT = new Shape("event", "事件", BuiltIn.eventFields());
    static final Vocabulary VOCABULARY = new Vocabulary(
            PERSON,
            UNIT,
            Map.of("hospitalised", EVENT, "serious-illness", EVENT),
            Map.of("rank", BuiltIn.RANKS, "merit", MERIT, "commendation", COMMENDATION));
    static final Scope SCOPE = new Scope(
            Map.of("person", PERSON, "unit", UNIT, "event", EVENT),
            Map.of("visit-days", Type.INT, "relief", Type.MONEY),
            VOCABULARY);
    static final Figures FIGURES = (figure, day) -> switch (figure) {
        case "visit-days" -> 5;
        case "relief" -> 100_000;
        default -> Entity.MISSING;
    };

    private Fixture() {}

    static Option option(String word, String... labels) {
        return new Option(word, List.of(labels));
    }

    static Entity person() {
        return new Entity(PERSON);
    }

    static Situation about(Entity person) {
        return new Situation(TODAY, FIGURES).person(person);
    }

    static Entity honour(String level) {
        Entity honour =
                new Entity(((Type.ListOf) PERSON.field(PERSON.slot("honours")).type()).shape());
        int index = HONOURS.indexOf(level);
        honour.set("level", index);
        return index < 0 ? honour.set("level", (Object) level) : honour;
    }

    static Entity appraisal(int year, String grade) {
        Entity appraisal = new Entity(
                ((Type.ListOf) PERSON.field(PERSON.slot("appraisals")).type()).shape());
        return appraisal.set("year", year).set("grade", (Object) grade);
    }

    static Term read(String source) {
        return switch (Expressions.parse(source, SCOPE)) {
            case Parsed.Accepted accepted -> accepted.term();
            case Parsed.Refused refused ->
                throw new AssertionError(shortened(source) + " refused: " + refused.problems());
        };
    }

    static Truth test(String source, Situation situation) {
        return Interpreter.test(read(source), situation);
    }

    static List<ExpressionProblem> problems(String source) {
        return switch (Expressions.parse(source, SCOPE)) {
            case Parsed.Accepted accepted -> List.of();
            case Parsed.Refused refused -> refused.problems();
        };
    }

    /**
     * Asserts that a source is refused for one reason at one place.
     *
     * @param marked the source, with «» around the place
     */
    static void assertRefused(String marked, Kind kind, String... args) {
        int begin = marked.indexOf('«');
        int length = marked.indexOf('»') - begin - 1;
        assertThat(problems(marked.replaceAll("[«»]", "")))
                .as(marked)
                .containsExactly(new ExpressionProblem(begin, length, kind, List.of(args)));
    }

    private static String shortened(String source) {
        return source.length() <= 300 ? source : source.substring(0, 300) + "…";
    }
}
