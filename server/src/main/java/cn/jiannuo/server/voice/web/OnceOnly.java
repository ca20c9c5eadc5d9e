package cn.jiannuo.server.voice.web;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A page that is sent twice is one letter. In memory only, so that nothing of it is left. */
@Component
class OnceOnly {
    private static final int REMEMBERED = 20_000;
    private static final int LENGTH = 12;
    private static final SecureRandom SOURCE = new SecureRandom();

    private final Set<String> used = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    static String fresh() {
        byte[] bytes = new byte[LENGTH];
        SOURCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether this is the first time. */
    boolean take(String once) {
        return once.isEmpty() || used.add(once);
    }

    /** What was refused may be sent again. */
    void giveBack(String once) {
        used.remove(once);
    }
}
