package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.ui.Words;
import java.time.Instant;
import java.util.List;

/** 消息: one thing told to one person. */
public record Told(
        long id,
        long person,
        Kind kind,
        String wordsKey,
        List<String> gaps,
        String link,
        Urgency urgency,
        Instant at,
        boolean read) {
    public Told {
        gaps = List.copyOf(gaps);
    }

    /** The sentence in somebody's language. */
    public String in(Words words) {
        return words.sayKept(wordsKey, gaps);
    }
}
