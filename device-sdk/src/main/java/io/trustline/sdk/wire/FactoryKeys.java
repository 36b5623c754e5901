package io.trustline.sdk.wire;

/** The keys of stage E1: from the factory key, bound to a context (§7). */
public final class FactoryKeys {

    private final SuiteKeys keys;

    private FactoryKeys(SuiteKeys keys) {
        this.keys = keys;
    }

    /** The context is the factory id for what the camera sends, SHA-256 of the request's body for the answer. */
    public static FactoryKeys of(byte[] factoryKey, byte[] context) {
        return new FactoryKeys(new SuiteKeys(Hkdf.extract(new byte[0], factoryKey), context));
    }

    public byte[] key(Label label, Suite suite) {
        return keys.key(label, suite);
    }

    public byte[] mac(Label label) {
        return keys.mac(label);
    }

    @Override
    public String toString() {
        return "factory keys";
    }
}
