package io.trustline.portal.number.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.device.api.SimSwapKind;
import io.trustline.device.api.SimSwapped;
import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.UnreadableMessage;
import io.trustline.portal.number.control.NumberBook;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** VOX-1: a number whose SIM card came apart from its device is confirmed again before it is called. */
class SimSwapTest {

    private static final Msisdn ALICES = new Msisdn("+8613912340001");
    private static final Msisdn STRANGERS = new Msisdn("+8613912340009");

    private final List<Msisdn> doubtful = new ArrayList<>();
    private final SimSwapTransactions swaps = new SimSwapTransactions();

    SimSwapTest() {
        swaps.book = (NumberBook) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{NumberBook.class},
                (self, method, given) -> {
                    assertEquals("simChanged", method.getName());
                    doubtful.add((Msisdn) given[0]);
                    return 1;
                });
    }

    @Test
    void bothNumbersOfASwapAreInDoubtInOneOrder() {
        swaps.write(told(swap(SimSwapKind.OTHER_SIM).toJson()));
        assertEquals(List.of(ALICES, STRANGERS), doubtful);
    }

    @Test
    void aMereClaimPutsOnlyTheClaimantInDoubt() {
        swaps.write(told(swap(SimSwapKind.CLAIMED).toJson()));
        assertEquals(List.of(STRANGERS), doubtful);
    }

    @Test
    void whatCannotBeReadIsToldWithoutItsNumbers() {
        var broken = Json.createObjectBuilder(swap(SimSwapKind.OTHER_SIM).toJson()).add("kind", "SOMETHING").build();
        var refused = assertThrows(UnreadableMessage.class, () -> swaps.write(told(broken)));
        assertFalse(refused.getMessage().contains(ALICES.e164()));
        assertEquals(List.of(), doubtful);
    }

    private static SimSwapped swap(SimSwapKind kind) {
        return new SimSwapped(new DeviceId(new UUID(1, 1)), ALICES, STRANGERS, kind,
                Instant.parse("2026-05-01T12:00:00Z"));
    }

    private static Envelope told(JsonObject body) {
        return new Envelope(new UUID(2, 2), SimSwapped.TYPE, new CorrelationId("bcdfghjk2345"), body);
    }
}
