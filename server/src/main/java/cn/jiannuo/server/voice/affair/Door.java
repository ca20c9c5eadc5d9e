package cn.jiannuo.server.voice.affair;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case comes in, by the promise of the catalogue of clauses that it comes under. */
public enum Door {
    /** 家里报修. */
    REPAIRS("A15"),
    /** 家里的难处. */
    DIFFICULTIES("A11"),
    /** 首问. */
    QUESTIONS("D5"),
    /** 好点子. */
    IDEAS("D9");

    private final String promise;

    Door(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }

    /** As addresses and words have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Door> of(String word) {
        return Arrays.stream(values()).filter(door -> door.word().equals(word)).findFirst();
    }
}
