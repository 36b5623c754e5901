package io.trustline.kernel.messaging;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.storage.Sql;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;

/** An outbox of its own, and a broker that takes everything; each send is a moment in which something may happen. */
final class PostOffice {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, Class<?>> PARTS = Map.of("createConnection", Connection.class, "createSession",
            Session.class, "createProducer", MessageProducer.class, "createTextMessage", TextMessage.class);

    final Outbox outbox;
    final ConnectionFactory broker = fake(ConnectionFactory.class);
    final Queue queue = fake(Queue.class);
    Runnable whileSending = () -> {
    };

    PostOffice() {
        var database = JdbcConnectionPool.create("jdbc:h2:mem:post" + COUNT.incrementAndGet()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        var sql = new Sql(database);
        sql.change("CREATE SCHEMA post");
        sql.change("CREATE TABLE post.outbox (seq bigint GENERATED ALWAYS AS IDENTITY, id uuid, type varchar(80),"
                + " version integer, correlation varchar(64), body varchar(1000))");
        outbox = new Outbox(database, "post");
    }

    void put(int number) {
        outbox.put(new Envelope(new UUID(0, number), new MessageType("test.do", 1), new CorrelationId("bcdfghjk2345"),
                Json.createObjectBuilder().build()));
    }

    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{type},
                (self, method, given) -> {
                    if (method.getName().equals("send")) {
                        whileSending.run();
                    }
                    var part = PARTS.get(method.getName());
                    return part == null ? null : fake(part);
                }));
    }
}
