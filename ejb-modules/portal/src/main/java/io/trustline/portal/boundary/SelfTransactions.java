package io.trustline.portal.boundary;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Self;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The steps around a proof of the present password, each a short transaction; {@link PortalBoundary} guards them. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SelfTransactions {

    @Inject
    Self selves;

    public Optional<Refusal> admitProof(CustomerId self) {
        return selves.admitProof(self);
    }

    public Optional<Msisdn> primaryNumber(CustomerId self) {
        return selves.primaryNumber(self);
    }

    public String passwordHash(CustomerId self) {
        return selves.passwordHash(self);
    }

    public Outcome<SessionGrant> changePassword(Recognised self, String hash, Visitor visitor) {
        return selves.changePassword(self, hash, visitor);
    }

    public CustomerId closeAccount(Recognised self, Visitor visitor) {
        return selves.closeAccount(self, visitor);
    }
}
