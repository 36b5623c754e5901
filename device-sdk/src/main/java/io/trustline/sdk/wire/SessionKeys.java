package io.trustline.sdk.wire;

/** The keys of stage E2 and what follows it: from the secret that the configuration named, for one session (§8). */
public final class SessionKeys {

    private final byte[] prk;
    private final SuiteKeys keys;

    private SessionKeys(byte[] prk, byte[] session) {
        this.prk = prk.clone();
        this.keys = new SuiteKeys(this.prk, session);
    }

    /** Both nonces are those of the configuration, so that the keys of E2 are never those of E1 (CAM-2). */
    public static SessionKeys of(byte[] secret, byte[] cameraNonce, byte[] platformNonce, byte[] session) {
        return new SessionKeys(Hkdf.extract(Octets.join(cameraNonce, platformNonce), secret), session);
    }

    /** From what was kept. */
    public static SessionKeys restored(byte[] prk, byte[] session) {
        return new SessionKeys(prk, session);
    }

    public byte[] key(Label label, Suite suite) {
        return keys.key(label, suite);
    }

    public byte[] mac(Label label) {
        return keys.mac(label);
    }

    /** Proof of being the same camera, bound to this session ({@code continuity} of the registration). */
    public static byte[] continuityProof(byte[] continuityKey, String session) {
        return Octets.hmac(continuityKey, Octets.ascii("trustline-register " + session));
    }

    public static boolean isContinuityProof(byte[] continuityKey, String session, byte[] proof) {
        return Octets.isHmac(continuityKey, Octets.ascii("trustline-register " + session), proof);
    }

    public byte[] prk() {
        return prk.clone();
    }

    @Override
    public String toString() {
        return "session keys";
    }
}
