package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.Inbox;
import io.trustline.kernel.messaging.MessageType;
import io.trustline.kernel.messaging.Outbox;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PLAT-3: what waits in the outbox is sent at least once, and what arrives is taken in at most once. */
class OutboxTest {

    private final DataSource database = PortalDatabase.fresh();
    private final Outbox outbox = new Outbox(database, "portal");

    @Test
    void sendsInOrderAndForgets() {
        put(1);
        put(2);
        var sent = new ArrayList<Envelope>();
        assertEquals(2, outbox.relay(10, sent::addAll));
        assertEquals(List.of(message(1), message(2)), sent);
        assertEquals(0, outbox.size());
    }

    @Test
    void keepsWhatCouldNotBeSent() {
        put(1);
        assertThrows(IllegalStateException.class, () -> outbox.relay(10, batch -> {
            throw new IllegalStateException("nobody takes the mail");
        }));
        assertEquals(1, outbox.size());
    }

    @Test
    void takesNoMoreThanItIsAsked() {
        put(1);
        put(2);
        assertEquals(1, outbox.relay(1, batch -> {
        }));
        assertEquals(1, outbox.size());
    }

    @Test
    void aSecondDeliveryIsNotTheFirst() {
        var inbox = new Inbox(database, "portal");
        assertTrue(inbox.isFirst(new UUID(0, 1)));
        assertFalse(inbox.isFirst(new UUID(0, 1)));
        assertTrue(inbox.isFirst(new UUID(0, 2)));
    }

    private void put(int number) {
        outbox.put(message(number));
    }

    private static Envelope message(int number) {
        return new Envelope(new UUID(0, number), new MessageType("test.happened", 1), new CorrelationId("bcdfghjk2345"),
                Json.createObjectBuilder().add("number", number).build());
    }
}
