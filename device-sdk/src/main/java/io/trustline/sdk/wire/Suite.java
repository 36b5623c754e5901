package io.trustline.sdk.wire;

import java.util.Optional;

/** How a stage of a camera may be sealed (docs/protocols/device-trust.md §7); {@code A256GCM} is also §4's. */
public enum Suite {
    A256GCM("A256GCM", 32),
    A128GCM("A128GCM", 16),
    A128CBC_HS256("A128CBC-HS256", 32),
    C20P("C20P", 32),
    SM4_GCM("SM4-GCM", 16),
    RSA_OAEP_256("RSA-OAEP-256", 0),
    ECDH_ES("ECDH-ES", 0);

    private final String text;
    private final int keyLength;

    Suite(String text, int keyLength) {
        this.text = text;
        this.keyLength = keyLength;
    }

    /** As it stands in messages and policies. */
    public String text() {
        return text;
    }

    /** Bytes of its key; 0 where each message brings its own, sealed to a public key. */
    public int keyLength() {
        return keyLength;
    }

    public boolean symmetric() {
        return keyLength > 0;
    }

    public static Optional<Suite> of(String text) {
        for (var suite : values()) {
            if (suite.text.equals(text)) {
                return Optional.of(suite);
            }
        }
        return Optional.empty();
    }
}
