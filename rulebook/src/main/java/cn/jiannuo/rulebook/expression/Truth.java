package cn.jiannuo.rulebook.expression;

/** The three answers to a condition. Conjunction, disjunction and negation follow Kleene's strong logic. */
public enum Truth {
    NO,
    YES,
    /** A fact that decides is not known: a question for a person, never a "no". */
    UNKNOWN;

    /** Codes of the answers in {@link Condition#test}; they are the ordinals. */
    static final int NO_CODE = 0;

    static final int YES_CODE = 1;
    static final int UNKNOWN_CODE = 2;

    private static final Truth[] BY_CODE = values();

    /** The answer with a code: 0 no, 1 yes, 2 unknown. */
    public static Truth of(int code) {
        return BY_CODE[code];
    }

    /** 0 no, 1 yes, 2 unknown. */
    public int code() {
        return ordinal();
    }

    static int of(boolean known) {
        return known ? YES_CODE : NO_CODE;
    }
}
