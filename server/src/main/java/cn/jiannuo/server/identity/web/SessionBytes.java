package cn.jiannuo.server.identity.web;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.security.core.context.SecurityContext;

/**
 * What sessions hold, from the bytes they are kept as. Who is signed in is understood once: the same bytes mean the same person with
 * the same powers, and are read at every request.
 */
final class SessionBytes implements Converter<byte[], Object> {
    private static final int MOST = 2_000;

    private final DeserializingConverter read;
    private final Map<ByteBuffer, Object> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Object> eldest) {
            return size() > MOST;
        }
    };

    SessionBytes(@Nullable ClassLoader classes) {
        this.read = classes == null ? new DeserializingConverter() : new DeserializingConverter(classes);
    }

    @Override
    public Object convert(byte[] bytes) {
        ByteBuffer key = ByteBuffer.wrap(bytes);
        synchronized (known) {
            Object before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        Object found = read.convert(bytes);
        // everything else may be changed by who reads it
        if (found instanceof SecurityContext) {
            synchronized (known) {
                known.put(key, found);
            }
        }
        return found;
    }
}
