package io.trustline.sip.journal.control;

import io.trustline.kernel.storage.Collision;
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
public final class SipDatabase implements Transactions {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_TRIES = 4;

    private final JdbcConnectionPool pool;
    private final ThreadLocal<Connection> open = new ThreadLocal<>();
    private volatile boolean away;

    private SipDatabase(JdbcConnectionPool pool) {
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

    /** From now on nobody gets a connection, until it is back. */
    public void goAway(boolean gone) {
        away = gone;
    }

    public DataSource source() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (self, method, values) -> method.getName().equals("getConnection") ? connection() : null);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return once(work);
            } catch (Collision lost) {
                continue;
            }
        }
        return once(work);
    }

    private <T> T once(Supplier<T> work) {
        try (var connection = available()) {
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

    /** All that is in it. */
    public String everything() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SCRIPT")) {
            var all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
            return all.toString();
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
        return mine == null ? available() : undying(mine);
    }

    private Connection available() throws SQLException {
        if (away) {
            throw new SQLException("the database is away", "08001");
        }
        return pool.getConnection();
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
