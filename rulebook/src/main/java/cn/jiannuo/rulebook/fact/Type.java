package cn.jiannuo.rulebook.fact;

/** The type of a field, and of a value in a condition. */
public sealed interface Type {

    /** The types without parts. */
    enum Simple implements Type {
        /** Stored as 0 or 1. */
        BOOL,
        /** A whole number: times, days, persons, percent points, characters. */
        INT,
        /** An amount in 分 (1/100 yuan). */
        MONEY,
        /** A day, stored as its epoch day. */
        DATE,
        /** Free text: names, codes, paths. Compared for equality only. */
        TEXT,
        /** A list of free texts, such as the groups a person belongs to. */
        TEXTS;

        @Override
        public boolean isNumber() {
            return this != TEXT && this != TEXTS;
        }
    }

    /** One of a set of words, stored as its index in {@link Choice}. */
    record OneOf(Choice choice) implements Type {
        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /** A list of small entities of one shape, such as honours or appraisals. */
    record ListOf(Shape shape) implements Type {
        @Override
        public boolean isNumber() {
            return false;
        }
    }

    Type BOOL = Simple.BOOL;
    Type INT = Simple.INT;
    Type MONEY = Simple.MONEY;
    Type DATE = Simple.DATE;
    Type TEXT = Simple.TEXT;
    Type TEXTS = Simple.TEXTS;

    /**
     * Whether values live in {@link Entity#number(int)}; otherwise in {@link Entity#object(int)}.
     *
     * <p>Not a default method: an interface that has one is initialised together with its classes, and the constants above
     * would then be null for whoever touches {@link Simple} first.
     */
    boolean isNumber();
}
