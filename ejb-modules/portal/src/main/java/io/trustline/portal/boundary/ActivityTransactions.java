package io.trustline.portal.boundary;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.portal.api.CustomerActed;
import io.trustline.portal.control.Activities;
import io.trustline.portal.control.DailyCounts;
import io.trustline.portal.control.PortalMail;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes an event into the log, once. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActivityTransactions {

    @Inject
    PortalMail mail;
    @Inject
    Activities activities;
    @Inject
    DailyCounts counts;

    /**
     * Log line, daily count and the mark in the inbox come into being together. A name that nobody has leaves a line,
     * too: operators find it by its correlation id, and it costs what a known name costs.
     */
    public void write(Envelope envelope) {
        var event = CustomerActed.from(envelope);
        if (mail.inbox().isFirst(envelope.id())) {
            activities.write(event.customer().orElse(CustomerId.NOBODY), event, envelope.correlation());
            counts.count(event.act(), event.at());
        }
    }
}
