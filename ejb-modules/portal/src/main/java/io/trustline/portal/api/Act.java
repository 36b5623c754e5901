package io.trustline.portal.api;

/** What can happen to an account; names are stored and sent, so they never change their meaning. */
public enum Act {
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    NUMBER_CHANGED,
    LANGUAGE_CHANGED,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    ACTIVITY_DISPUTED,
    ACCOUNT_CLOSED
}
