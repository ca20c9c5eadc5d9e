package cn.jiannuo.server.voice.affair;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 窗口: where a case comes in, as the procedure of a regulation declares it with {@code door}. */
public enum Door {
    /** 家里报修. */
    REPAIRS,
    /** 家里的难处. */
    DIFFICULTIES,
    /** 首问. */
    QUESTIONS,
    /** 好点子. */
    IDEAS;

    /** As regulations, addresses and words have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Door> of(String word) {
        return Arrays.stream(values()).filter(door -> door.word().equals(word)).findFirst();
    }
}
