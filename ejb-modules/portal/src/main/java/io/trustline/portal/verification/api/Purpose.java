package io.trustline.portal.verification.api;

/** What a code is for; a code for one thing is worth nothing for another. Names are stored and never change. */
public enum Purpose {
    SIGN_IN,
    /** A signed-in person proves themselves again, before something that matters. */
    STEP_UP,
    /** Somebody shows that a number is theirs. */
    CONFIRM_NUMBER,
    /** The password is forgotten. */
    RECOVERY,
    /** Another company's customer. */
    PROVIDER
}
