package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.control.ReadyAccount;
import io.trustline.portal.entry.control.Recoveries;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The two ends of choosing a new password; {@link SecondStepBoundary} guards them. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecoveryTransactions {

    @Inject
    Recoveries recoveries;

    public Optional<ReadyAccount> ready(AttemptToken token, Visitor visitor) {
        return recoveries.ready(token, visitor);
    }

    public Outcome<SessionGrant> finish(AttemptToken token, String hash, Visitor visitor) {
        return recoveries.finish(token, hash, visitor);
    }
}
