package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.MessageType;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.messaging.Relay;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ADR 0002: what is committed while a relay walks goes with it, not with the next round seconds later. */
class RelayTest {

    private final Outbox outbox = new Outbox(PortalDatabase.fresh(), "portal", "command_outbox");
    private final List<RuntimeException> stumbled = new ArrayList<>();
    private final List<Runnable> elsewhere = new ArrayList<>();
    private Runnable whileSending = () -> {
    };
    private final Relay relay = new Relay(broker(), fake(Queue.class), outbox, 10);

    @Test
    void whatIsCommittedDuringAWalkGoesWithIt() {
        put(1);
        whileSending = () -> {
            whileSending = () -> {
            };
            put(2);
            relay.hurry(elsewhere::add, stumbled::add);
        };
        relay.walk(stumbled::add);
        assertEquals(0, outbox.size());
        assertTrue(elsewhere.isEmpty(), "one walk at a time");
    }

    @Test
    void troubleIsToldOnceAndEndsTheWalk() {
        put(1);
        whileSending = () -> {
            relay.hurry(elsewhere::add, stumbled::add);
            whileSending = () -> {
                throw new JMSRuntimeException("the broker is away");
            };
            throw new JMSRuntimeException("the broker is away");
        };
        relay.walk(stumbled::add);
        assertEquals(1, stumbled.size());
        assertEquals(1, outbox.size());
        assertFalse(relay.health("mail").up());
    }

    private void put(int number) {
        outbox.put(new Envelope(new UUID(0, number), new MessageType("test.do", 1), new CorrelationId("bcdfghjk2345"),
                Json.createObjectBuilder().build()));
    }

    private ConnectionFactory broker() {
        return fake(ConnectionFactory.class);
    }

    /** Takes everything; each send is a moment in which something may happen. */
    private <T> T fake(Class<T> type) {
        var parts = Map.of("createConnection", Connection.class, "createSession", Session.class, "createProducer",
                MessageProducer.class, "createTextMessage", TextMessage.class);
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{type},
                (self, method, given) -> {
                    if (method.getName().equals("send")) {
                        whileSending.run();
                    }
                    var part = parts.get(method.getName());
                    return part == null ? null : fake(part);
                }));
    }
}
