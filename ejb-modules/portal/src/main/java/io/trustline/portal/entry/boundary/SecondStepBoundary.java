package io.trustline.portal.entry.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.boundary.OwnAccount;
import io.trustline.portal.entry.api.AttemptFruit;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.entry.api.SecondStep;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.entry.control.Beginnings;
import io.trustline.portal.entry.control.Recoveries;
import io.trustline.portal.entry.control.Steps;
import io.trustline.portal.number.api.NumberId;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The way from a password to a session; whoever has an attempt's token, in its browser, may take its steps. */
@Stateless
@PermitAll
public class SecondStepBoundary implements SecondStep {

    @Resource
    SessionContext context;
    @Inject
    Beginnings beginnings;
    @Inject
    Steps steps;
    @Inject
    Recoveries recoveries;
    @Inject
    NewPassword newPassword;

    @Override
    @RolesAllowed({"customer", "operator"})
    public Outcome<SignInStep.Further> stepUp(Recognised self, Visitor visitor) {
        return beginnings.stepUp(own(self), visitor);
    }

    @Override
    @RolesAllowed({"customer", "operator"})
    public Outcome<SignInStep.Further> confirm(Recognised self, NumberId number, Visitor visitor) {
        return beginnings.confirm(own(self), number, visitor);
    }

    @Override
    public Outcome<SignInStep.Further> recover(AccountName name, Visitor visitor) {
        return recoveries.begin(name, visitor);
    }

    @Override
    public Optional<AttemptView> attempt(AttemptToken token, Visitor visitor) {
        return steps.look(token, visitor);
    }

    @Override
    public Outcome<AttemptView> call(AttemptToken token, int seen, Optional<NumberId> number, Visitor visitor) {
        return steps.call(token, seen, number, visitor);
    }

    @Override
    public Outcome<AttemptFruit> enterCode(AttemptToken token, String code, Visitor visitor) {
        return steps.code(token, code, visitor);
    }

    @Override
    public Outcome<AttemptFruit> enterAuthenticatorCode(AttemptToken token, String code, Visitor visitor) {
        return steps.authenticator(token, code, visitor);
    }

    @Override
    public Outcome<AttemptFruit> enterRecoveryCode(AttemptToken token, String code, Visitor visitor) {
        return steps.recoveryCode(token, code, visitor);
    }

    @Override
    public Outcome<String> passkeyOptions(AttemptToken token, String origin, Visitor visitor) {
        return steps.passkeyOptions(token, origin, visitor);
    }

    @Override
    public Outcome<AttemptFruit> enterPasskey(AttemptToken token, String credential, String origin, Visitor visitor) {
        return steps.passkey(token, credential, origin, visitor);
    }

    @Override
    public Outcome<AttemptView> waitInstead(AttemptToken token, Visitor visitor) {
        return steps.waitInstead(token, visitor);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<SessionGrant> choosePassword(AttemptToken token, Password wanted, Visitor visitor) {
        return newPassword.choose(token, wanted, visitor);
    }

    @Override
    public void abandon(AttemptToken token, Visitor visitor) {
        steps.abandon(token, visitor);
    }

    @Override
    @RolesAllowed({"customer", "operator"})
    public Optional<Instant> recoveryWaiting(Recognised self) {
        return recoveries.waiting(own(self).customer());
    }

    @Override
    @RolesAllowed({"customer", "operator"})
    public boolean stopRecovery(Recognised self, Visitor visitor) {
        return recoveries.stop(own(self).customer(), visitor);
    }

    private Recognised own(Recognised self) {
        return OwnAccount.of(context, self);
    }
}
