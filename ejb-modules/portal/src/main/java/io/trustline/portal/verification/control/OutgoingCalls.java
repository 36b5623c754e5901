package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import java.time.Instant;

/**
 * Sends commands to the telephone gateway, through the outbox of the caller's transaction; what becomes of each call is
 * told by {@link CallMoved}. Nothing is weighed here: ask the guard first.
 */
public interface OutgoingCalls {

    /** Reads a code. {@code subject} is what the call is about, such as {@code challenge:<id>}: one call at a time. */
    CallId tell(ServiceNumber service, String subject, Msisdn number, CallSecret secret, Language language,
            Instant goodUntil);

    /** Costs what {@link #tell} costs and calls nobody: for a name that nobody has. */
    CallId pretend(ServiceNumber service, String subject, CallSecret secret, Language language, Instant goodUntil);

    /** Asks, and waits for a key (VOX-10). */
    CallId ask(ServiceNumber service, String subject, Msisdn number, CallScript script, Language language,
            Instant goodUntil);

    /** A whole command that somebody else proved (mode 1). */
    CallId pass(PlaceCall command);
}
