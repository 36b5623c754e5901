package io.trustline.portal.verification.api;

import io.trustline.kernel.problem.ProblemType;

/** Why a code is not called, or not taken; slugs are stable. */
public final class VerificationProblems {

    public static final ProblemType WRONG_CODE = new ProblemType("wrong-code", 422, "This is not the code");
    public static final ProblemType CODE_EXPIRED = new ProblemType("code-expired", 410, "The code is too old");
    public static final ProblemType CODE_USED_UP = new ProblemType("code-used-up", 410,
            "Too many wrong codes were given");
    public static final ProblemType CODE_SPENT = new ProblemType("code-spent", 409, "The code was used already");
    public static final ProblemType CALL_DISOWNED = new ProblemType("call-disowned", 409,
            "The person called did not ask for this");
    public static final ProblemType UNKNOWN_VERIFICATION = new ProblemType("unknown-verification", 404,
            "No such verification");
    public static final ProblemType NO_MORE_CALLS = new ProblemType("no-more-calls", 409,
            "There are no more calls for this code");
    public static final ProblemType CALL_TOO_SOON = new ProblemType("call-too-soon", 429,
            "The next call has to wait a moment");
    public static final ProblemType CALL_UNDER_WAY = new ProblemType("call-under-way", 409,
            "The call is still going on");
    public static final ProblemType TOO_MANY_CALLS = new ProblemType("too-many-calls", 429, "Too many calls");
    public static final ProblemType CALLS_STOPPED = new ProblemType("calls-stopped", 503,
            "Calls to such numbers are stopped for now");
    public static final ProblemType NUMBER_BLOCKED = new ProblemType("number-blocked", 409,
            "The number must be confirmed again first");
    public static final ProblemType NUMBER_NOT_CALLED = new ProblemType("number-not-called", 422,
            "We do not call such numbers");

    private VerificationProblems() {
    }
}
