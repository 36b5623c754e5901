package io.trustline.portal.entry.api;

/** How a person proves themselves beside the password. */
public enum Factor {
    CALL,
    AUTHENTICATOR,
    PASSKEY,
    RECOVERY_CODE
}
