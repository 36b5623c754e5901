package io.trustline.portal.verification.boundary;

import io.trustline.kernel.messaging.Envelope;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Hears from the gateway what becomes of calls. The writing is one transaction of its own and the receipt comes after
 * it: a crash in between delivers again, which changes nothing.
 */
@MessageDriven(activationConfig = {
        @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/topic/sip-events"),
        @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
        @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
        @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
        @ActivationConfigProperty(propertyName = "clientId", propertyValue = "portal"),
        @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = "portal-calls"),
        @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")})
@PermitAll
public class CallListener implements MessageListener {

    @EJB
    CallTransactions writing;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        var envelope = Envelope.open(message);
        envelope.correlation().during(() -> writing.write(envelope));
    }
}
