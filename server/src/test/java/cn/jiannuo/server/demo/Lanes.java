package cn.jiannuo.server.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The same done for several, a few at a time: one asks while the server draws for another. */
final class Lanes {
    /** As many as a small machine has processors, and one that waits. */
    static final int WIDE = 3;

    private Lanes() {}

    /** @return what came of each, in the order of {@code all}, whichever was ready first */
    static <T, R> List<R> each(List<T> all, Function<T, R> work) {
        List<Callable<R>> tasks =
                all.stream().<Callable<R>>map(one -> () -> work.apply(one)).toList();
        try (ExecutorService lanes = Executors.newFixedThreadPool(WIDE)) {
            return lanes.invokeAll(tasks).stream().map(Lanes::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static <R> R result(Future<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
