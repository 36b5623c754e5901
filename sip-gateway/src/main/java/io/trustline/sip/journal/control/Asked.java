package io.trustline.sip.journal.control;

import io.trustline.sip.api.Language;
import io.trustline.sip.call.control.CallTag;
import java.time.Instant;
import java.util.Optional;

/** A wish to call as it is written down; of the number only its two ends and a keyed digest. */
public record Asked(CallTag tag, Language language, String numberMasked, String numberDigest, Optional<String> country,
        Instant at) {}
