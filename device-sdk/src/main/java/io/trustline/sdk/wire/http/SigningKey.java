package io.trustline.sdk.wire.http;

/** With what a request is signed, and the name under which the other side knows it. */
public record SigningKey(String keyid, byte[] key) {

    @Override
    public String toString() {
        return "signing key " + keyid;
    }
}
