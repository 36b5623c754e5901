package io.trustline.portal.api;

/** What can happen to an account; names are stored and sent, so they never change their meaning. */
public enum Act {
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    NUMBER_CHANGED,
    NUMBER_ADDED,
    NUMBER_CONFIRMED,
    NUMBER_REMOVED,
    NUMBER_MADE_PRIMARY,
    /** The number's SIM card was changed. */
    SIM_CHANGED,
    /** Whoever was called pressed 9: they had not asked. */
    CALL_DISOWNED,
    RECOVERY_BEGUN,
    RECOVERY_STOPPED,
    PASSWORD_RECOVERED,
    /** An operator opened a way back in for somebody who lost every second factor. */
    RE_ENTRY_BEGUN,
    RE_ENTRY_STOPPED,
    RE_ENTERED,
    ACCOUNT_FROZEN,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    RECOVERY_CODES_MADE,
    LANGUAGE_CHANGED,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    ACTIVITY_DISPUTED,
    ACCOUNT_CLOSED
}
