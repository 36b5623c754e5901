package io.trustline.portal.factor.control;

/**
 * A browser's answer that brings a passkey.
 *
 * @param answer the credential as JSON (WebAuthn §5.1, toJSON)
 * @param origin of the page
 * @param name by which its owner knows it
 */
public record NewPasskey(String answer, String origin, String name) {

    private static final int LONGEST = 64;

    public NewPasskey {
        name = name.strip();
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
