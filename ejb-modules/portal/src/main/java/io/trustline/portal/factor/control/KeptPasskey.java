package io.trustline.portal.factor.control;

/**
 * What is kept of a passkey to know it again; nothing in it is secret.
 *
 * @param credentialId base64url
 * @param credential the authenticator's own description with its public key (WebAuthn §6.5.1), base64url
 * @param transports how browsers reach it, with commas
 */
record KeptPasskey(String credentialId, String credential, long signCount, Flags flags, String transports) {

    /** What the authenticator said of itself when it was last seen (WebAuthn §6.1). */
    record Flags(boolean userVerified, boolean backupEligible, boolean backedUp) {}
}
