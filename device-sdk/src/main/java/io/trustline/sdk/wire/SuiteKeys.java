package io.trustline.sdk.wire;

/** Keys by label and suite out of one secret: two suites never share a key. */
final class SuiteKeys {

    private static final int MAC_LENGTH = 32;
    private static final byte[] ZERO = {0};

    private final byte[] prk;
    private final byte[] context;

    SuiteKeys(byte[] prk, byte[] context) {
        this.prk = prk;
        this.context = context.clone();
    }

    byte[] key(Label label, Suite suite) {
        if (!suite.symmetric()) {
            throw new IllegalArgumentException(suite + " brings its own key");
        }
        return expand(label, suite.text(), suite.keyLength());
    }

    byte[] mac(Label label) {
        return expand(label, "HS256", MAC_LENGTH);
    }

    private byte[] expand(Label label, String suite, int length) {
        return Hkdf.expand(prk, Octets.join(label.bytes(), Octets.ascii(" " + suite), ZERO, context), length);
    }
}
