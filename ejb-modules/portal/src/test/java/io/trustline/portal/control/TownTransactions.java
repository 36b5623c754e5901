package io.trustline.portal.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The portal's real tables with transactions as the server makes them: all that a thread does within one is one. */
public final class TownTransactions {

    private final DataSource tables = PortalDatabase.fresh();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    /** For whoever works in transactions, and for whoever does not. */
    public DataSource database() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (self, method, given) -> current.get() == null ? tables.getConnection() : kept(current.get()));
    }

    public <T> T during(Callable<T> work) throws Exception {
        try (var connection = tables.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                var fruit = work.call();
                connection.commit();
                return fruit;
            } catch (Exception | Error broken) {
                connection.rollback();
                throw broken;
            } finally {
                current.remove();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Closing it is the transaction's affair. */
    private static Connection kept(Connection connection) {
        return (Connection) Proxy.newProxyInstance(TownTransactions.class.getClassLoader(),
                new Class<?>[]{Connection.class}, (self, method, given) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, given);
                    } catch (InvocationTargetException broken) {
                        throw broken.getCause() instanceof SQLException cause ? cause : broken;
                    }
                });
    }
}
