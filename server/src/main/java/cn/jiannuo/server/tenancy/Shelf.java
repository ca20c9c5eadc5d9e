package cn.jiannuo.server.tenancy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read of an institution's organisation and rules under one edition of them. */
final class Shelf {
    /** Answers depend on people and days; a shelf that is full is emptied. */
    private static final int MOST = 20_000;

    final long edition;
    private final Map<Object, Object> kept = new ConcurrentHashMap<>();

    Shelf(long edition) {
        this.edition = edition;
    }

    /** Two may ask at once and both find out; what they find is the same. */
    @SuppressWarnings("unchecked")
    <T> T get(Object key, Supplier<T> question) {
        Object known = kept.get(key);
        if (known != null) {
            return (T) known;
        }
        T found = question.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, found);
        return found;
    }
}
