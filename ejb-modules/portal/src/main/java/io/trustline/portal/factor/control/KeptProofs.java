package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.control.Budgets;
import io.trustline.portal.factor.api.Factor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What people have, from the tables; guessing is counted for each account. */
@ApplicationScoped
public class KeptProofs implements Proofs {

    @Inject
    Authenticators authenticators;
    @Inject
    Passkeys passkeys;
    @Inject
    RecoveryCodes codes;
    @Inject
    Budgets budgets;
    @Inject
    FactorSettings settings;

    @Override
    public Set<Factor> enrolled(CustomerId customer) {
        var enrolled = EnumSet.noneOf(Factor.class);
        if (authenticators.of(customer).isPresent()) {
            enrolled.add(Factor.AUTHENTICATOR);
        }
        if (!passkeys.of(customer).isEmpty()) {
            enrolled.add(Factor.PASSKEY);
        }
        if (codes.left(customer) > 0) {
            enrolled.add(Factor.RECOVERY_CODE);
        }
        return enrolled;
    }

    @Override
    public boolean isAuthenticatorCode(CustomerId customer, String typed) {
        return counted(customer, () -> authenticators.takes(customer, typed));
    }

    @Override
    public boolean isRecoveryCode(CustomerId customer, String typed) {
        return counted(customer, () -> codes.takes(customer, typed));
    }

    @Override
    public String passkeyOptions(CustomerId customer, String ceremony, String origin) {
        return passkeys.requestOptions(customer, ceremony, origin);
    }

    @Override
    public boolean isPasskey(CustomerId customer, String ceremony, String credential, String origin) {
        return passkeys.takes(customer, ceremony, credential, origin);
    }

    private boolean counted(CustomerId customer, BooleanSupplier proof) {
        var tries = List.of(settings.tries(customer));
        boolean right = budgets.take(tries).isEmpty() && proof.getAsBoolean();
        if (right) {
            budgets.giveBack(tries);
        }
        return right;
    }
}
