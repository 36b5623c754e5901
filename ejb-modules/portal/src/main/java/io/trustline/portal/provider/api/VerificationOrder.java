package io.trustline.portal.provider.api;

import io.trustline.sip.api.Language;
import java.util.Optional;

/**
 * Mode 2: Trustline makes, calls and checks a code.
 *
 * @param number any notation; without country code it belongs to {@code region}
 * @param reference the tenant's own word for what this is about, 0 to 80 characters, given back in answers and news
 * @param address where the tenant's customer comes from, as the tenant says; counted, never trusted
 */
public record VerificationOrder(String number, String region, Language language, String reference,
        Optional<String> address) {

    /** Without the number. */
    @Override
    public String toString() {
        return "VerificationOrder[" + region + "]";
    }
}
