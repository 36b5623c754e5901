package io.trustline.portal.number.boundary;

import static java.util.Comparator.comparing;

import io.trustline.device.api.SimSwapKind;
import io.trustline.device.api.SimSwapped;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.UnreadableMessage;
import io.trustline.portal.number.control.NumberBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.time.DateTimeException;
import java.util.stream.Stream;

/** Numbers whose SIM card came apart from its device are not called until they are confirmed again (VOX-1). */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SimSwapTransactions {

    @Inject
    NumberBook book;

    public void write(Envelope envelope) {
        var swap = read(envelope);
        changed(swap).sorted(comparing(Msisdn::e164)).forEach(number -> book.simChanged(number, swap.at()));
    }

    /** Who only says to be the device proves nothing: its own number stays trusted. */
    private static Stream<Msisdn> changed(SimSwapped swap) {
        return swap.kind() == SimSwapKind.CLAIMED
                ? Stream.of(swap.seen())
                : Stream.of(swap.seen(), swap.expected()).distinct();
    }

    /** The reason says nothing of the body: it holds numbers. */
    private static SimSwapped read(Envelope envelope) {
        var body = envelope.bodyOf(SimSwapped.TYPE);
        try {
            return SimSwapped.fromJson(body);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException
                | DateTimeException malformed) {
            throw new UnreadableMessage("no SIM swap: " + malformed.getClass().getSimpleName());
        }
    }
}
