package cn.jiannuo.server.voice.paper;

import java.util.Optional;

/** What became of a file that was handed in. */
public sealed interface Examined {
    /** Bytes of one file at most, and of all files of a letter. */
    int MOST = 50 * 1024 * 1024;

    /** Files with one letter at most. */
    int FILES = 6;

    /**
     * It goes with the letter.
     *
     * @param cleaned what handlers see; empty when its traces cannot be taken out, so that only two may open the original
     */
    record Taken(Paper original, PaperKind kind, Optional<Paper> cleaned) implements Examined {}

    record Refused(String name, Why why) implements Examined {}

    /** Why a file does not go with the letter. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        NOT_TAKEN,
        DRESSED_UP,
        MACROS,
        OLD_OFFICE,
        BOMB;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
