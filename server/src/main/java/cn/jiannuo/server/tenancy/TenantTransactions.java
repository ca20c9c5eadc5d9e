package cn.jiannuo.server.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL, at the start of every transaction, whose rows it may show.
 *
 * <p>The setting ends with the transaction, so a pooled connection carries nothing over; a statement outside a transaction, or in
 * one of no institution, meets an empty setting and is refused by the policies of the tables.
 */
final class TenantTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Tenancy.isBound()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('jiannuo.institution', ?, true)")) {
                statement.setString(1, Integer.toString(Tenancy.id()));
                statement.execute();
            }
        }
    }
}
