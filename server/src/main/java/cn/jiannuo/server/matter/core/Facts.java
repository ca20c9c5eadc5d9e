package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.roster.UnitTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a matter rests on, as it was when it began: later changes of the roster do not change who owes a step of it.
 *
 * @param person canonical words by field; empty when it is about nobody
 * @param unit canonical words by field; empty when it is about no unit and nobody
 * @param event canonical words by field
 */
record Facts(Map<String, String> person, Map<String, String> unit, Map<String, String> event) {

    static Facts of(Situation situation, @Nullable Entity unit) {
        return new Facts(
                texts(situation.person()), texts(unit), texts(Objects.requireNonNull(situation.event(), "event")));
    }

    private static Map<String, String> texts(@Nullable Entity entity) {
        return entity == null ? Map.of() : EntityText.texts(entity);
    }

    /** Code of the person it is about, or empty. */
    String code() {
        return person.getOrDefault("code", "");
    }

    /** Path of the unit it is about, or that its person belongs to; or empty. */
    String unitPath() {
        return unit.getOrDefault("path", "");
    }

    /** The facts in some words; empty when these do not know the kind of event any more. */
    Optional<Settled> in(Vocabulary vocabulary, Regulation regulation) {
        Shape shape = vocabulary.events().get(event.getOrDefault("kind", ""));
        if (shape == null) {
            return Optional.empty();
        }
        Entity happened = parse(shape, event, "event");
        Situation situation = new Situation(
                        Objects.requireNonNull(happened.day("date"), "every event has a date"),
                        new DatedFigures(regulation))
                .event(happened);
        if (!person.isEmpty()) {
            situation.person(parse(vocabulary.person(), person, "person"));
        }
        if (unit.isEmpty()) {
            return Optional.of(new Settled(situation, null));
        }
        Entity of = parse(vocabulary.unit(), unit, "unit");
        situation.unit(of);
        return Optional.of(new Settled(situation, UnitTree.of(of).find(unitPath())));
    }

    private static Entity parse(Shape shape, Map<String, String> texts, String name) {
        return EntityText.parse(shape, texts, List.of(), name).get();
    }

    /** The situation of the day it happened, and the unit with those above it. */
    record Settled(Situation situation, @Nullable Unit unit) {
        LocalDate day() {
            return LocalDate.ofEpochDay(situation.today());
        }
    }
}
