package cn.jiannuo.server.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Found when it is first asked for, and known from then on. For one thread. */
public final class Later<T> implements Supplier<T> {
    private final Supplier<T> question;
    private @Nullable T found;

    public Later(Supplier<T> question) {
        this.question = question;
    }

    @Override
    public T get() {
        T known = found;
        if (known == null) {
            known = question.get();
            found = known;
        }
        return known;
    }
}
