package io.trustline.portal.api;

import io.trustline.kernel.problem.ProblemType;

/** Why the portal refuses; slugs are stable. */
public final class PortalProblems {

    public static final ProblemType NAME_TAKEN = new ProblemType("name-taken", 409, "This account name is taken");
    public static final ProblemType PASSWORD_TOO_SHORT = new ProblemType("password-too-short", 422,
            "The password is too short");
    public static final ProblemType PASSWORD_TOO_COMMON = new ProblemType("password-too-common", 422,
            "The password is one of the first that anybody tries");
    public static final ProblemType PASSWORD_LIKE_NAME = new ProblemType("password-like-name", 422,
            "The password contains the account name or the number");
    public static final ProblemType PASSWORD_UNCHANGED = new ProblemType("password-unchanged", 422,
            "The new password is the old one");
    public static final ProblemType WRONG_PASSWORD = new ProblemType("wrong-password", 422,
            "The current password is not right");
    public static final ProblemType SIGN_IN_REFUSED = new ProblemType("sign-in-refused", 401,
            "Name and password do not match");
    public static final ProblemType FRESH_PROOF_NEEDED = new ProblemType("fresh-proof-needed", 403,
            "Prove that it is you again first");

    private PortalProblems() {
    }
}
