package cn.jiannuo.rulebook.command;

/** Exit codes, stable for scripts. */
final class Exit {
    /** Done, nothing found. */
    static final int OK = 0;
    /** Done, and something was found: an error in a pack or a table, a refusal. */
    static final int FINDINGS = 1;
    /** The call itself was wrong. */
    static final int USAGE = 2;

    private Exit() {}
}
