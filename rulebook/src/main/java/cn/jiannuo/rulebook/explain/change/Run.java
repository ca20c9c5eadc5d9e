package cn.jiannuo.rulebook.explain.change;

/**
 * A stretch of a text that two versions share, or that only one has.
 *
 * @param text never empty
 */
public record Run(Side side, String text) {
    /** Which version has it. */
    public enum Side {
        BOTH,
        BEFORE,
        AFTER
    }
}
