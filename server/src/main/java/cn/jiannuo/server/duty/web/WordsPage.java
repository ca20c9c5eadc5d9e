package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.ServedWords.Word;

/** How 本人的话 are told. */
public final class WordsPage {
    private WordsPage() {}

    /** The key of what was said. */
    public static String said(Word word) {
        return switch (word.said()) {
            case "YES" -> "duty.words.yes";
            case "NO" -> word.quiet() ? "duty.words.no-quietly" : "duty.words.no";
            default -> "duty.words.silent";
        };
    }
}
