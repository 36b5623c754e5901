package io.trustline.portal.factor.api;

/** What an authenticator needs, once: the address that the picture holds, and its secret in letters to type. */
public record AuthenticatorSetup(String address, String secret, byte[] picture) {

    @Override
    public String toString() {
        return "AuthenticatorSetup[…]";
    }
}
