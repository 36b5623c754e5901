package io.trustline.portal.factor.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.boundary.OwnAccount;
import io.trustline.portal.factor.api.AuthenticatorSetup;
import io.trustline.portal.factor.api.Factors;
import io.trustline.portal.factor.api.FactorsView;
import io.trustline.portal.factor.control.Enrolment;
import io.trustline.portal.factor.control.NewPasskey;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Open to exactly the caller whose factors they are. */
@Stateless
@RolesAllowed({"customer", "operator"})
public class FactorsBoundary implements Factors {

    @Resource
    SessionContext context;
    @Inject
    Enrolment enrolment;

    @Override
    public FactorsView view(Recognised self) {
        return enrolment.view(own(self).customer());
    }

    @Override
    public Outcome<AuthenticatorSetup> setUpAuthenticator(Recognised self) {
        return enrolment.setUpAuthenticator(own(self));
    }

    @Override
    public Outcome<SessionGrant> confirmAuthenticator(Recognised self, String code, Visitor visitor) {
        return enrolment.confirmAuthenticator(own(self), code, visitor);
    }

    @Override
    public Outcome<FactorsView> removeAuthenticator(Recognised self, Visitor visitor) {
        return enrolment.removeAuthenticator(own(self), visitor);
    }

    @Override
    public Outcome<String> passkeyCreation(Recognised self, String origin) {
        return enrolment.passkeyCreation(own(self), origin);
    }

    @Override
    public Outcome<SessionGrant> addPasskey(Recognised self, String credential, String name, String origin,
            Visitor visitor) {
        return enrolment.addPasskey(own(self), new NewPasskey(credential, origin, name), visitor);
    }

    @Override
    public Outcome<FactorsView> removePasskey(Recognised self, UUID passkey, Visitor visitor) {
        return enrolment.removePasskey(own(self), passkey, visitor);
    }

    @Override
    public Outcome<List<String>> newRecoveryCodes(Recognised self, Visitor visitor) {
        return enrolment.newRecoveryCodes(own(self), visitor);
    }

    private Recognised own(Recognised self) {
        return OwnAccount.of(context, self);
    }
}
