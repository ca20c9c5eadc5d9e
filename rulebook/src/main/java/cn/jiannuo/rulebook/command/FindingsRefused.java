package cn.jiannuo.rulebook.command;

/** Input with errors that have been printed; ends with {@link Exit#FINDINGS}. */
final class FindingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
