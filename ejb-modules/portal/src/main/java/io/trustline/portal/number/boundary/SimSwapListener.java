package io.trustline.portal.number.boundary;

import io.trustline.kernel.messaging.Envelope;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears from device trust that a SIM card and its device came apart; a second delivery changes nothing. */
@MessageDriven(activationConfig = {
        @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/device-events"),
        @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
        @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
        @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
        @ActivationConfigProperty(propertyName = "clientId", propertyValue = "portal"),
        @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "portal-sim-swaps"),
        @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = SimSwapListener.SWAPS),
        @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")})
@PermitAll
public class SimSwapListener implements MessageListener {

    static final String SWAPS = "trustline_type = 'device.sim-swapped'";

    @EJB
    SimSwapTransactions writing;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        var envelope = Envelope.open(message);
        envelope.correlation().during(() -> writing.write(envelope));
    }
}
