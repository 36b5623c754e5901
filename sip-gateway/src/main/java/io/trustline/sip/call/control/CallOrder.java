package io.trustline.sip.call.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.Language;
import java.time.Instant;

/** A call that was found legitimate and allowed, and is written down. */
public record CallOrder(CallTag tag, Msisdn number, Language language,
        String greeting, CallMatter matter, Instant askedAt) {

    @Override
    public String toString() {
        return "CallOrder[" + tag.call() + "]";
    }
}
