package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import java.util.Optional;

/**
 * Asks for a code to be read to a number. Without a number it is a decoy: it costs what another costs, looks alike and
 * calls nobody. {@code binding} is a secret of the asker's (an attempt's token, a tenant's id): only who has it sees,
 * repeats or answers this code.
 *
 * @param service under whose SN and K1 the call is placed: the portal's own, or a tenant's
 * @param veiled whether the call's stages stay hidden from the asker
 * @param screenBound whether the callee must key two digits that the page shows (VOX-11)
 */
public record ChallengeWish(Purpose purpose, String binding, Optional<CustomerId> account, Optional<Msisdn> number,
        ServiceNumber service, Language language, Visitor visitor, boolean knownBrowser, boolean veiled,
        boolean screenBound) {

    /** Without number and binding. */
    @Override
    public String toString() {
        return "ChallengeWish[" + purpose + ", " + service + "]";
    }
}
