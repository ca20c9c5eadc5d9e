package cn.jiannuo.rulebook.expression;

/**
 * A word of the source.
 *
 * @param text the symbol, name or digits as written; for a text, its value
 */
record Token(Kind kind, String text, int offset, int end) {
    enum Kind {
        NAME,
        NUMBER,
        DECIMAL,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
