package cn.jiannuo.server.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL, at the start of every transaction, whose rows it may show, and hears which edition of the institution holds.
 *
 * <p>For an institution that is not there nothing can be written: tables need not ask for it row by row.
 *
 * <p>The setting ends with the transaction, so a pooled connection carries nothing over; a statement outside a transaction, or in
 * one of no institution, meets an empty setting and is refused by the policies of the tables.
 */
final class TenantTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    private static final String BEGIN = """
            select set_config('jiannuo.institution', ?, true),
                   (select edition from tenancy.institution where institution_id = ?)""";

    private final transient Map<Integer, Shelf> shelves = new ConcurrentHashMap<>();

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    /** A transaction that is set aside, and the shelf it reads from. */
    private record SetAside(Object transaction, @Nullable Object shelf) {}

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Tenancy.isBound()) {
            int institution = Tenancy.id();
            try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
                statement.setString(1, Integer.toString(institution));
                statement.setInt(2, institution);
                try (ResultSet told = statement.executeQuery()) {
                    told.next();
                    long edition = told.getLong(2);
                    boolean isThere = !told.wasNull();
                    if (definition.isReadOnly()) {
                        // a token may claim any number; only for institutions something is kept
                        TransactionSynchronizationManager.bindResource(
                                Shelf.class, isThere ? shelf(institution, edition) : new Shelf(edition));
                    } else if (!isThere) {
                        throw new IllegalStateException("there is no institution " + institution);
                    }
                }
            }
        }
    }

    /** That of the edition; of two transactions the later one's edition has the last word. */
    private Shelf shelf(int institution, long edition) {
        Shelf known = shelves.get(institution);
        if (known != null && known.edition == edition) {
            return known;
        }
        Shelf fresh = new Shelf(edition);
        if (known == null || known.edition < edition) {
            shelves.put(institution, fresh);
        }
        return fresh;
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object shelf = TransactionSynchronizationManager.unbindResourceIfPossible(Shelf.class);
        return new SetAside(super.doSuspend(transaction), shelf);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        SetAside aside = (SetAside) suspended;
        super.doResume(transaction, aside.transaction());
        if (aside.shelf() != null) {
            TransactionSynchronizationManager.bindResource(Shelf.class, aside.shelf());
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Shelf.class);
        super.doCleanupAfterCompletion(transaction);
    }
}
