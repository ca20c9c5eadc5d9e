package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is asked about: entities, a day, and the figures. Entities must be of the shapes of the {@link Scope} the
 * condition was read in; the facts of an absent one are not known.
 *
 * <p>Mutable, so that a loop over many persons can point one situation at each in turn; one per thread.
 */
public final class Situation {
    private final Figures figures;
    private int today;
    private Said said = Said.NOTHING;
    private @Nullable Entity person;
    private @Nullable Entity unit;
    private @Nullable Entity event;
    private @Nullable Entity item;
    private @Nullable Entity record;

    /**
     * @param today epoch day of the question, years 1 to 9999
     */
    public Situation(int today, Figures figures) {
        this.today = today;
        this.figures = figures;
    }

    public Situation(LocalDate today, Figures figures) {
        this((int) today.toEpochDay(), figures);
    }

    public Situation today(int epochDay) {
        this.today = epochDay;
        return this;
    }

    /** What people answered to the questions of the condition. */
    public Situation said(Said answers) {
        this.said = answers;
        return this;
    }

    public Situation person(@Nullable Entity entity) {
        this.person = entity;
        return this;
    }

    public Situation unit(@Nullable Entity entity) {
        this.unit = entity;
        return this;
    }

    public Situation event(@Nullable Entity entity) {
        this.event = entity;
        return this;
    }

    public Situation item(@Nullable Entity entity) {
        this.item = entity;
        return this;
    }

    public Situation record(@Nullable Entity entity) {
        this.record = entity;
        return this;
    }

    /** Points a root at an entity. */
    public Situation with(Root root, @Nullable Entity entity) {
        return switch (root) {
            case PERSON -> person(entity);
            case UNIT -> unit(entity);
            case EVENT -> event(entity);
            case ITEM -> item(entity);
            case RECORD -> record(entity);
        };
    }

    /** Epoch day. */
    public int today() {
        return today;
    }

    public Said said() {
        return said;
    }

    public Figures figures() {
        return figures;
    }

    public @Nullable Entity person() {
        return person;
    }

    public @Nullable Entity unit() {
        return unit;
    }

    public @Nullable Entity event() {
        return event;
    }

    public @Nullable Entity item() {
        return item;
    }

    public @Nullable Entity record() {
        return record;
    }

    public @Nullable Entity entity(Root root) {
        return switch (root) {
            case PERSON -> person;
            case UNIT -> unit;
            case EVENT -> event;
            case ITEM -> item;
            case RECORD -> record;
        };
    }
}
