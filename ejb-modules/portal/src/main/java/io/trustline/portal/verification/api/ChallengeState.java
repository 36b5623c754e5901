package io.trustline.portal.verification.api;

/** What became of a code. All but the first are final. */
public enum ChallengeState {
    OPEN,
    /** The right code was given, once. */
    PASSED,
    /** Too many wrong ones. */
    USED_UP,
    /** Nobody gave it in time. */
    EXPIRED,
    /** The asker gave it up. */
    WITHDRAWN,
    /** The person called said that they had not asked. */
    DISOWNED
}
