package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 事件: something that happened to a person, in a unit, or to the whole organisation.
 *
 * @param id the table's own, or {@code kind@date#n}: the n-th row of this kind, day, person and unit. A worked-out id is unique
 *     together with person and unit, and does not change when unrelated rows come or go
 * @param row in its table
 * @param kind canonical
 * @param entity its fields, of the shape of its kind
 */
public record Event(String id, long row, String kind, Entity entity) {

    public Shape shape() {
        return entity.shape();
    }

    public LocalDate date() {
        return Objects.requireNonNull(entity.day("date"), "every event has a date");
    }

    /** Code of the person concerned, or null. */
    public @Nullable String person() {
        return entity.text("person");
    }

    /** Path of the unit concerned as the row states it, or null. */
    public @Nullable String unit() {
        return entity.text("unit");
    }
}
