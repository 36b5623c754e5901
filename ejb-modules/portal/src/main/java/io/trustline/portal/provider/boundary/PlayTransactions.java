package io.trustline.portal.provider.boundary;

import io.trustline.portal.provider.control.ServicePlaySteps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Each step of a played call is a short transaction of its own. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlayTransactions {

    @Inject
    ServicePlaySteps steps;

    public boolean step() {
        return steps.step();
    }
}
