package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is this device, and may it come in? Messages go in and come out as compact JOSE
 * (docs/protocols/device-trust.md).
 */
@Local
public interface DeviceTrust {

    /** The platform's public keys, a JWK set. */
    String keySet();

    /** S202–S203: takes EDKey, answers number, KeyTime and MAC. */
    Outcome<String> initialise(String edkey, Sender sender);

    /** S211–S213. */
    Outcome<String> access(String message, Sender sender);

    /** E1. */
    Outcome<String> configure(String message, Sender sender);

    /** E2. */
    Outcome<String> register(String message, Sender sender);

    /** How a registered camera can be reached by a peer; empty while it is not registered. */
    Optional<PeerView> peer(DeviceId device);

    /** Whoever holds this token must sign with this key. */
    Outcome<CallKey> callKey(String token);

    /** What the platform holds of the device, sealed for it. The caller has verified the call's signature. */
    Outcome<String> self(CallKey caller);

    /** Replaces what the device says of itself; the message is sealed. The caller has verified the call's signature. */
    Outcome<String> changeInfo(CallKey caller, String message);

    /** When this number last came apart from its device, if that was after {@code since} and is not settled. */
    Optional<Instant> simSwappedSince(Msisdn number, Instant since);

    /** Somebody claimed a number that no gateway vouched for; counted and written down. */
    void numberForged(String address);
}
