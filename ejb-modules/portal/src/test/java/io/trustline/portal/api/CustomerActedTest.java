package io.trustline.portal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.MessageType;
import io.trustline.kernel.messaging.UnreadableMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** PLAT-3: an event survives its journey, and one of another version is not guessed at. */
class CustomerActedTest {

    private final CustomerActed signedIn = new CustomerActed(Optional.of(new CustomerId(new UUID(3, 4))), Act.SIGNED_IN,
            Instant.parse("2026-01-02T03:04:05Z"), "192.0.2.7", "Chrome");

    @Test
    void arrivesAsItWasSent() {
        assertEquals(signedIn, CustomerActed.from(envelope(CustomerActed.TYPE, signedIn)));
    }

    @Test
    void mayConcernANameThatNobodyHas() {
        var refused = new CustomerActed(Optional.empty(), Act.SIGN_IN_REFUSED, signedIn.at(), "192.0.2.7", "");
        assertEquals(refused, CustomerActed.from(envelope(CustomerActed.TYPE, refused)));
    }

    @Test
    void anotherVersionIsSetAside() {
        Executable opening = () -> CustomerActed
                .from(envelope(new MessageType(CustomerActed.TYPE.name(), 2), signedIn));
        assertThrows(UnreadableMessage.class, opening);
    }

    private static Envelope envelope(MessageType type, CustomerActed event) {
        return new Envelope(new UUID(1, 2), type, new CorrelationId("bcdfghjk2345"), event.toJson());
    }
}
