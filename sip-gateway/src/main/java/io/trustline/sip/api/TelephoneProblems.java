package io.trustline.sip.api;

import io.trustline.kernel.problem.ProblemType;

/** What the gateway's doors may refuse; docs/problems.md has them all. */
public final class TelephoneProblems {

    public static final ProblemType UNKNOWN_TRUNK = new ProblemType("unknown-trunk", 404, "No such trunk");
    public static final ProblemType TRUNK_NOT_VALID = new ProblemType("trunk-not-valid", 422,
            "The trunk cannot work so");
    public static final ProblemType TRUNK_DECLARED = new ProblemType("trunk-declared", 409, "The trunks file holds it");
    public static final ProblemType TOO_MANY_TRUNKS = new ProblemType("too-many-trunks", 409,
            "No room for more trunks");
    public static final ProblemType NUMBER_NOT_VALID = new ProblemType("number-not-valid", 422,
            "Not a telephone number");
    public static final ProblemType CALL_NOT_ALLOWED = new ProblemType("call-not-allowed", 403, "The rules forbid it");
    public static final ProblemType UNKNOWN_SERVICE = new ProblemType("unknown-service", 404, "No such service");
    public static final ProblemType TOO_MANY_KEYS = new ProblemType("too-many-keys", 409, "Two keys live already");
    public static final ProblemType KEY_TOO_SHORT = new ProblemType("key-too-short", 422,
            "A service key needs 16 bytes");

    public static final ProblemType KEY_REVOKED = new ProblemType("key-revoked", 409, "This key was revoked");

    private TelephoneProblems() {
    }
}
