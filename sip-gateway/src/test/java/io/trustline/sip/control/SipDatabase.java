package io.trustline.sip.control;

import io.trustline.kernel.storage.Migrations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The real tables in a database of the test's own, in memory. Its transactions are bound to threads, as the
 * container's are: whoever asks for a connection inside one gets that of the transaction.
 */
public final class SipDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataSource pool;
    private final ThreadLocal<Connection> open = new ThreadLocal<>();

    private SipDatabase(DataSource pool) {
        this.pool = pool;
    }

    public static SipDatabase fresh() {
        return at("jdbc:h2:mem:sip" + COUNT.incrementAndGet()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    /** One that stays, to look at or to measure. */
    public static SipDatabase at(String url) {
        var pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(40);
        new Migrations(pool, "sip").run();
        return new SipDatabase(pool);
    }

    public DataSource source() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (self, method, values) -> method.getName().equals("getConnection") ? connection() : null);
    }

    /** All of the work happens, or nothing of it. */
    public <T> T inTransaction(Supplier<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            try {
                var fruit = work.get();
                connection.commit();
                return fruit;
            } catch (RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                open.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** One value, as text. */
    public String ask(String query) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public int say(String statement) {
        try (var connection = pool.getConnection(); var said = connection.createStatement()) {
            return said.executeUpdate(statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection connection() throws SQLException {
        var mine = open.get();
        return mine == null ? pool.getConnection() : undying(mine);
    }

    private static Connection undying(Connection connection) {
        return (Connection) Proxy.newProxyInstance(SipDatabase.class.getClassLoader(),
                new Class<?>[]{Connection.class}, (self, method, values) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
