package io.trustline.kernel.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ADR 0002: what is committed while a relay walks goes with it, not with the next round seconds later. */
class RelayTest {

    private final PostOffice office = new PostOffice();
    private final List<RuntimeException> stumbled = new ArrayList<>();
    private final List<Runnable> elsewhere = new ArrayList<>();
    private final Relay relay = new Relay(office.broker, office.queue, office.outbox, 10);

    @Test
    void whatIsCommittedDuringAWalkGoesWithIt() {
        office.put(1);
        office.whileSending = () -> {
            office.whileSending = () -> {
            };
            office.put(2);
            relay.hurry(elsewhere::add, stumbled::add);
        };
        relay.walk(stumbled::add);
        assertEquals(0, office.outbox.size());
        assertTrue(elsewhere.isEmpty(), "one walk at a time");
    }

    @Test
    void troubleIsToldOnceAndEndsTheWalk() {
        office.put(1);
        office.whileSending = () -> {
            relay.hurry(elsewhere::add, stumbled::add);
            office.whileSending = () -> {
                throw new JMSRuntimeException("the broker is away");
            };
            throw new JMSRuntimeException("the broker is away");
        };
        relay.walk(stumbled::add);
        assertEquals(1, stumbled.size());
        assertEquals(1, office.outbox.size());
        assertFalse(relay.health("mail").up());
    }
}
