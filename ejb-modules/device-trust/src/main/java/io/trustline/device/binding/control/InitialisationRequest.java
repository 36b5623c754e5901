package io.trustline.device.binding.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.message.Initialise;
import java.util.Optional;

/** An initialisation that was opened: what it says, and the signature that may prove who says it. */
public record InitialisationRequest(String edkey, String digest, Initialise wish, Optional<SignedMessage> signed,
        Msisdn number, String address) {

    /** Whether it was signed with this continuity key. */
    Proof proof(Optional<byte[]> continuity) {
        if (signed.isEmpty() || continuity.isEmpty()) {
            return Proof.NONE;
        }
        return signed.get().verified(continuity.get()).isPresent() ? Proof.VALID : Proof.WRONG;
    }

    @Override
    public String toString() {
        return "initialisation " + digest;
    }
}
