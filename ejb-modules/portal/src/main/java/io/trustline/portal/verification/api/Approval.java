package io.trustline.portal.verification.api;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import java.util.Optional;

/** Where a question is: how far its call came, and what was answered, once it is over. */
public record Approval(ApprovalId id, Optional<CallStage> stage, Optional<CallOutcome> ending) {

    /** Only the key itself agrees; silence does not. */
    public boolean isGiven() {
        return ending.filter(CallOutcome.Plain.APPROVED::equals).isPresent();
    }

    /** Somebody else asked in the customer's name. */
    public boolean isDisowned() {
        return ending.filter(CallOutcome.Plain.DISOWNED::equals).isPresent();
    }
}
