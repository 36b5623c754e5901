package io.trustline.portal.provider.api;

import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;

/** Approve by key (VOX-10): what the call says, in pieces that are allowed; the answer is a key. */
public record ApprovalOrder(String number, String region, Language language, CallScript script, String reference) {

    /** Without number and script. */
    @Override
    public String toString() {
        return "ApprovalOrder[" + region + "]";
    }
}
