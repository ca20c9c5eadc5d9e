package cn.jiannuo.server.tenancy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was found in a read-only transaction and need not be asked again: in it, or as long as the institution's edition lasts.
 *
 * <p>In a transaction that may change something nothing is kept.
 */
public final class Reading {
    private Reading() {}

    /**
     * The answer of this transaction to a question: how much somebody owes, say, which the navigation and the list both want to know.
     *
     * @param key says which question, and belongs to the class that asks it
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(Object key, Supplier<T> question) {
        if (!isReading()) {
            return question.get();
        }
        Map<Object, Object> answers = answers();
        Object known = answers.get(key);
        if (known == null) {
            known = question.get();
            answers.put(key, known);
        }
        return (T) known;
    }

    /** Somebody found the answer to a question of {@link #once} on the way to another: it need not be asked any more. */
    public static void found(Object key, Object answer) {
        if (isReading()) {
            answers().put(key, answer);
        }
    }

    /**
     * The answer to a question about the institution's organisation or rules, kept until either changes: PostgreSQL counts their
     * editions and tells the current one at the start of each transaction.
     *
     * @param key says which question, of which person or day, and belongs to the class that asks it
     * @param question reads nothing but tables marked with {@code tenancy.edition_of}; what it gives is immutable
     */
    public static <T> T lasting(Object key, Supplier<T> question) {
        return isReading() && TransactionSynchronizationManager.getResource(Shelf.class) instanceof Shelf shelf
                ? shelf.get(key, question)
                : question.get();
    }

    private static boolean isReading() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> answers() {
        Map<Object, Object> known = (Map<Object, Object>) TransactionSynchronizationManager.getResource(Reading.class);
        if (known != null) {
            return known;
        }
        Map<Object, Object> answers = new HashMap<>();
        TransactionSynchronizationManager.bindResource(Reading.class, answers);
        TransactionSynchronizationManager.registerSynchronization(new Ended());
        return answers;
    }

    /** Also a transaction that is set aside for another keeps its answers to itself. */
    private static final class Ended implements TransactionSynchronization {
        private Object answers = Map.of();

        @Override
        public void suspend() {
            answers = TransactionSynchronizationManager.unbindResource(Reading.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Reading.class, answers);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Reading.class);
        }
    }
}
