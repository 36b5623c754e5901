package io.trustline.sip.api;

/**
 * K2 and how it was made. {@code number} is the very text that went into it; the plain profiles have neither time nor
 * nonce ("").
 */
public record SessionKey(KeyProfile profile, String number, String value, String time, String nonce) {

    /** A proof, but still nothing for a log. */
    @Override
    public String toString() {
        return "SessionKey[" + profile + "]";
    }
}
