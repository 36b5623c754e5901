package io.trustline.portal.factor.api;

import io.trustline.kernel.problem.ProblemType;

/** Why a factor is not set up or not taken; slugs are stable. */
public final class FactorProblems {

    public static final ProblemType WRONG_AUTHENTICATOR_CODE = new ProblemType("wrong-authenticator-code", 422,
            "This is not the code that the app shows");
    public static final ProblemType PASSKEY_NOT_TAKEN = new ProblemType("passkey-not-taken", 422,
            "The passkey could not be checked");
    public static final ProblemType TOO_MANY_PASSKEYS = new ProblemType("too-many-passkeys", 409,
            "There is no room for more passkeys");
    public static final ProblemType LAST_FACTOR = new ProblemType("last-factor", 409,
            "Something must remain to prove it is you");

    private FactorProblems() {
    }
}
