package cn.jiannuo.benchmarks;

import cn.jiannuo.rulebook.expression.Condition;
import cn.jiannuo.rulebook.expression.Expressions;
import cn.jiannuo.rulebook.expression.Figures;
import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Parsed;
import cn.jiannuo.rulebook.expression.Scope;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import java.util.List;
import java.util.Map;

/** The condition in the rulebook's language, over people as a roster gives them. */
final class ByRule {
    static final String SOURCE = "(person.honours.exists(h, h.level >= '记功')"
            + " || (unit.kind == 'agency' && consecutive(person.appraisals, '优秀', 2)))"
            + " && days_between(person.last_recuperation, today) > 365";

    private static final Choice HONOURS = new Choice(
            "honour-level",
            Staff.LEVELS.stream().map(word -> new Option(word, List.of())).toList(),
            true);
    private static final Shape PERSON =
            BuiltIn.person(HONOURS).with(List.of(new Field("last_recuperation", Type.DATE, "上次疗休养")));
    private static final Choice KIND = new Choice(
            "unit-kind", List.of(new Option("agency", List.of("机关")), new Option("enterprise", List.of("企业"))), false);
    private static final Shape UNIT = BuiltIn.unit().with(List.of(new Field("kind", new Type.OneOf(KIND), "性质")));
    private static final Vocabulary VOCABULARY =
            new Vocabulary(PERSON, UNIT, Map.of(), Map.of("merit", new Ladder("merit", Staff.LEVELS)));

    private final Term term;
    private final Condition condition;

    /** A person and the unit it belongs to, as the rulebook holds them. */
    record Subject(Entity person, Entity unit) {}

    ByRule() {
        Scope scope = new Scope(Map.of("person", PERSON, "unit", UNIT), Map.of(), VOCABULARY);
        this.term = switch (Expressions.condition(SOURCE, scope)) {
            case Parsed.Accepted accepted -> accepted.term();
            case Parsed.Refused refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
        this.condition = Condition.compile(term);
    }

    static Situation situation() {
        return new Situation(Staff.TODAY, Figures.NONE);
    }

    /** 0 no, 1 yes, 2 unknown. */
    int test(Subject subject, Situation situation) {
        return condition.test(situation.person(subject.person()).unit(subject.unit()));
    }

    /** The same answer, found by walking the term: how a condition is asked until it is asked often. */
    int interpreted(Subject subject, Situation situation) {
        return Interpreter.test(term, situation.person(subject.person()).unit(subject.unit()))
                .code();
    }

    static Subject subject(Staff staff) {
        Entity unit = new Entity(UNIT).set("kind", staff.agency() ? 0 : 1);
        Entity person = new Entity(PERSON)
                .set("last_recuperation", staff.lastRecuperation())
                .set("honours", (Object)
                        staff.honours().stream().map(ByRule::honour).toArray(Entity[]::new))
                .set("appraisals", (Object)
                        staff.appraisals().stream().map(ByRule::appraisal).toArray(Entity[]::new));
        return new Subject(person, unit);
    }

    private static Entity honour(Staff.Honour honour) {
        return new Entity(element("honours")).set("level", honour.level() - 1).set("date", honour.date());
    }

    private static Entity appraisal(Staff.Appraisal appraisal) {
        return new Entity(element("appraisals")).set("year", appraisal.year()).set("grade", (Object) appraisal.grade());
    }

    private static Shape element(String list) {
        return ((Type.ListOf) PERSON.field(PERSON.slot(list)).type()).shape();
    }
}
