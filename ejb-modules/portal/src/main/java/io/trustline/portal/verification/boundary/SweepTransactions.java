package io.trustline.portal.verification.boundary;

import io.trustline.portal.verification.control.Sweeping;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Each sweep is a short transaction of its own. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepTransactions {

    @Inject
    Sweeping sweeping;

    public boolean expire() {
        return sweeping.expire();
    }

    public boolean giveUpLostCalls() {
        return sweeping.giveUpLostCalls();
    }

    public void forget() {
        sweeping.forget();
    }
}
