package io.trustline.portal.factor.api;

/** How a person proves themselves beside the password. */
public enum Factor {
    CALL,
    AUTHENTICATOR,
    PASSKEY,
    RECOVERY_CODE
}
