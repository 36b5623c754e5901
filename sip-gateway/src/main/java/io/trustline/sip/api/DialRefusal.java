package io.trustline.sip.api;

/** Why a call was not placed; each has its words in the console. */
public enum DialRefusal {
    /** The number is unknown to us. */
    UNKNOWN_SERVICE,
    /** The service is stopped, or has no live key. */
    SERVICE_STOPPED,
    /** The service may not use this way of making K2. */
    PROFILE_NOT_ALLOWED,
    /** K2 does not fit what it came with. */
    WRONG_SESSION_KEY,
    /** Its time is too far from ours. */
    STALE,
    /** This K2 was used before. */
    REPLAYED,
    /** The secret does not open, or is no code. */
    UNREADABLE_SECRET,
    /** It came too late to be of use. */
    EXPIRED,
    /** Not a telephone number of anywhere. */
    NOT_A_NUMBER,
    /** We do not call there. */
    COUNTRY_NOT_ALLOWED,
    /** A prefix on the operator's own list. */
    PREFIX_BLOCKED,
    /** Costs extra, or earns somebody money. */
    PREMIUM_NUMBER,
    /** Nobody was given this number. */
    UNALLOCATED_NUMBER,
    /** Too many calls to this number. */
    NUMBER_BUDGET,
    /** Too many calls of this service. */
    SERVICE_BUDGET,
    /** Too many calls in this minute. */
    MINUTE_BUDGET,
    /** Today's money is spent. */
    SPEND_CAP,
    /** A call about the same thing is under way. */
    CALL_UNDER_WAY,
    /** No trunk may carry it now: none fits the prefix, or all are down, paused or full. */
    NO_TRUNK,
    /** The gateway has as many calls as it may. */
    FULL,
    /** The gateway is stopping. */
    STOPPING
}
