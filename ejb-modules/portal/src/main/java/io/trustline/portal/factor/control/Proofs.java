package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.factor.api.Factor;
import java.util.Set;

/** What people have beside a password, for the features of this context; runs in the caller's transaction. */
public interface Proofs {

    /** All but the telephone. */
    Set<Factor> enrolled(CustomerId customer);

    /** Each code counts once. */
    boolean isAuthenticatorCode(CustomerId customer, String typed);

    /** Each code counts once, ever. */
    boolean isRecoveryCode(CustomerId customer, String typed);

    /** Request options for the browser, bound to {@code ceremony} (an attempt), good for five minutes. */
    String passkeyOptions(CustomerId customer, String ceremony, String origin);

    boolean isPasskey(CustomerId customer, String ceremony, String credential, String origin);
}
