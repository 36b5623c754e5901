package io.trustline.portal.provider.api;

import io.trustline.kernel.problem.ProblemType;

/** Why a tenant's wish is refused; slugs are stable. */
public final class ProviderProblems {

    public static final ProblemType NOT_AUTHENTIC = new ProblemType("not-authentic", 401,
            "Service number and key do not fit");
    public static final ProblemType PROVIDER_STOPPED = new ProblemType("provider-stopped", 403,
            "This service is not live");
    public static final ProblemType UNKNOWN_PROVIDER = new ProblemType("unknown-provider", 404, "No such company");
    public static final ProblemType PROVIDER_NOT_VALID = new ProblemType("provider-not-valid", 422,
            "The application is not complete");
    public static final ProblemType TOO_MANY_PROVIDERS = new ProblemType("too-many-providers", 409,
            "There are enough companies under this account");
    public static final ProblemType PROVIDER_DECIDED = new ProblemType("provider-decided", 409,
            "This was decided already");
    public static final ProblemType WEBHOOK_NOT_ALLOWED = new ProblemType("webhook-not-allowed", 422,
            "News cannot be sent to this address");
    public static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused", 422,
            "This idempotency key belongs to another request");
    public static final ProblemType QUOTA_USED = new ProblemType("quota-used", 429, "The quota is used up");
    public static final ProblemType NOT_A_SCRIPT = new ProblemType("script-not-allowed", 422,
            "This cannot be said in a call");

    private ProviderProblems() {
    }
}
