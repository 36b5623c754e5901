package io.trustline.portal.boundary;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.ActivityId;
import io.trustline.portal.api.ActivityView;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.Profile;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SessionToken;
import io.trustline.portal.api.SessionView;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Activities;
import io.trustline.portal.control.Self;
import io.trustline.portal.control.Sessions;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The portal's door. What concerns a person's own account is open to exactly that caller. */
@Stateless
@RolesAllowed({"customer", "operator"})
public class PortalBoundary implements Portal {

    @Resource
    SessionContext context;
    @Inject
    Proof proof;
    @EJB
    SelfTransactions steps;
    @Inject
    Self selves;
    @Inject
    Sessions sessions;
    @Inject
    Activities activities;

    @Override
    @PermitAll
    public Optional<Recognised> recognise(SessionToken token, Visitor visitor) {
        return selves.recognise(token);
    }

    @Override
    @PermitAll
    public void signOut(SessionToken token, Visitor visitor) {
        selves.signOut(token, visitor);
    }

    @Override
    public Profile profile(CustomerId customer) {
        return selves.profile(own(customer));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<SessionGrant> changePassword(Recognised self, Password present, Password wanted, Visitor visitor) {
        return proof.changePassword(own(self), present, wanted, visitor);
    }

    @Override
    public Profile changeLanguage(Recognised self, Language wanted, Visitor visitor) {
        return selves.changeLanguage(own(self), wanted, visitor);
    }

    @Override
    public List<SessionView> sessions(Recognised self) {
        return sessions.list(own(self).customer(), self.session());
    }

    @Override
    public void endSession(Recognised self, SessionId which, Visitor visitor) {
        selves.endSession(own(self), which, visitor);
    }

    @Override
    public int endOtherSessions(Recognised self, Visitor visitor) {
        return selves.endOtherSessions(own(self), visitor);
    }

    @Override
    public List<ActivityView> activity(Recognised self, Optional<ActivityId> before, int most) {
        return activities.of(own(self).customer(), before, most);
    }

    @Override
    public boolean dispute(Recognised self, ActivityId entry, Visitor visitor) {
        return selves.dispute(own(self), entry, visitor);
    }

    @Override
    public void freeze(Recognised self, Visitor visitor) {
        selves.freeze(own(self), visitor);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<CustomerId> closeAccount(Recognised self, Password present, Visitor visitor) {
        return proof.whenProven(own(self), present, () -> Outcome.granted(steps.closeAccount(self, visitor)));
    }

    private Recognised own(Recognised self) {
        return OwnAccount.of(context, self);
    }

    private CustomerId own(CustomerId customer) {
        return OwnAccount.of(context, customer);
    }
}
