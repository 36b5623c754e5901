package io.trustline.sdk.wire;

/** The keys that both sides derive from one negotiation, one for each use (docs/protocols/device-trust.md §3). */
public final class KeySchedule {

    private static final int KEY_LENGTH = 32;
    private static final byte[] ZERO = {0};
    private static final byte[] DOT = {'.'};

    private final byte[] prk;
    private final byte[] transcript;

    private KeySchedule(byte[] prk, byte[] transcript) {
        this.prk = prk.clone();
        this.transcript = transcript.clone();
    }

    /** Both nonces go in, so that a weak source on one side alone does not decide (KEY-11). */
    public static KeySchedule negotiated(byte[] dkey, byte[] deviceNonce, byte[] platformNonce, byte[] transcript) {
        return new KeySchedule(Hkdf.extract(Octets.join(deviceNonce, platformNonce), dkey), transcript);
    }

    /** From what was kept of an earlier negotiation. */
    public static KeySchedule restored(byte[] prk, byte[] transcript) {
        return new KeySchedule(prk, transcript);
    }

    /** What was said: the request as it was sent, and the signing input of the answer ("header.payload"). */
    public static byte[] transcript(String edkey, String signingInput) {
        return Octets.sha256(Octets.ascii(edkey), DOT, Octets.ascii(signingInput));
    }

    public byte[] key(Label label) {
        return Hkdf.expand(prk, Octets.join(label.bytes(), ZERO, transcript), KEY_LENGTH);
    }

    public byte[] prk() {
        return prk.clone();
    }

    public byte[] transcript() {
        return transcript.clone();
    }

    @Override
    public String toString() {
        return "key schedule";
    }
}
