package cn.jiannuo.server.identity.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions at the cost of one indexed statement a request: looked up once, and written only when something in them changed.
 *
 * <p>A session that was ended is gone with the next request, since every request looks it up.
 */
final class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSession<S>> {
    /** What this request has looked up: the filter asks again after it has saved. */
    static final ScopedValue<AtomicReference<@Nullable Session>> OF_REQUEST = ScopedValue.newInstance();

    /** Whether a single statement runs that needs no transaction around it. */
    static final ScopedValue<Boolean> LOOKING = ScopedValue.newInstance();

    private final FindByIndexNameSessionRepository<S> table;

    QuietSessions(FindByIndexNameSessionRepository<S> table) {
        this.table = table;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(table.createSession(), true);
    }

    @Override
    public void save(QuietSession<S> session) {
        if (session.isChanged()) {
            table.save(session.kept);
            session.written();
        }
        remember(session);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable QuietSession<S> findById(String id) {
        Session known = OF_REQUEST.isBound() ? OF_REQUEST.get().get() : null;
        if (known instanceof QuietSession<?> session && session.getId().equals(id)) {
            return (QuietSession<S>) session;
        }
        S found = ScopedValue.where(LOOKING, true).call(() -> table.findById(id));
        if (found == null) {
            return null;
        }
        QuietSession<S> session = new QuietSession<>(found, false);
        remember(session);
        return session;
    }

    private static void remember(@Nullable Session session) {
        if (OF_REQUEST.isBound()) {
            OF_REQUEST.get().set(session);
        }
    }

    @Override
    public void deleteById(String id) {
        remember(null);
        table.deleteById(id);
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return table.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new QuietSession<>(e.getValue(), false)));
    }
}
