package io.trustline.portal.provider.api;

import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.SessionKey;

/** Mode 1, the published method: the tenant made the code and K2 itself; Trustline verifies K2 and calls. */
public record PlainCallOrder(CallSecret secret, SessionKey proof, String region, Language language,
        String reference) {}
