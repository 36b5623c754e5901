package io.trustline.portal.entry.api;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.PortalProblems;

/** Why an attempt does not go on; slugs are stable. */
public final class EntryProblems {

    public static final ProblemType ATTEMPT_OVER = new ProblemType("attempt-over", 410, "This attempt is over");
    public static final ProblemType WRONG_PROOF = new ProblemType("wrong-proof", 422, "This does not prove it");
    public static final ProblemType FACTOR_NOT_OFFERED = new ProblemType("factor-not-offered", 409,
            "This way is not open here");
    public static final ProblemType FRESH_PROOF_NEEDED = PortalProblems.FRESH_PROOF_NEEDED;
    public static final ProblemType RECOVERY_WAITS = new ProblemType("recovery-waits", 409,
            "The recovery goes on later");
    public static final ProblemType ACCOUNT_FROZEN = new ProblemType("account-frozen", 409,
            "The account is frozen until its owner chooses a new password");

    public static final ProblemType RE_ENTRY_NOT_POSSIBLE = new ProblemType("re-entry-not-possible", 409,
            "This account cannot be entered by an operator's word");

    private EntryProblems() {
    }
}
