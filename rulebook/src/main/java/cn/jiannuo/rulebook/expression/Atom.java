package cn.jiannuo.rulebook.expression;

/**
 * A condition without and, or, not inside, and the answer it must have.
 *
 * @param wanted true for yes, false for no; unknown is neither
 */
record Atom(Term term, boolean wanted) {}
