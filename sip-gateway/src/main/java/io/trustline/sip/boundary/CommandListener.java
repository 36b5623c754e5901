package io.trustline.sip.boundary;

import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.UnreadableMessage;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.control.SipTallies;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.json.JsonException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Takes commands to call. Judging and writing down is one transaction of its own and the receipt comes after it: a
 * crash in between delivers again, and the inbox notices (ADR 0002). What cannot be read throws, and ends as a dead
 * letter.
 */
@MessageDriven(activationConfig = {
        @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/sip-commands"),
        @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
        @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")})
@PermitAll
public class CommandListener implements MessageListener {

    @Inject
    Switch gateways;
    @Inject
    SipTallies tallies;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        var envelope = Envelope.open(message);
        var command = read(envelope);
        envelope.correlation().during(
                () -> gateways.gateway().place(command, envelope.correlation(), Optional.of(envelope.id())).refusal()
                        .ifPresent(tallies::refused));
    }

    /** The reason says nothing of the body: it may hold a number. */
    private static PlaceCall read(Envelope envelope) {
        var body = envelope.bodyOf(PlaceCall.TYPE);
        try {
            return PlaceCall.fromJson(body);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException
                | DateTimeException | NoSuchElementException malformed) {
            throw new UnreadableMessage("no command to call: " + malformed.getClass().getSimpleName());
        }
    }
}
