package io.trustline.portal.entry.api;

/** How far a way back in is. Names are stored and never change. */
public enum ReEntryState {
    WAITING,
    /** The right password opens it now. */
    OPEN,
    USED,
    /** By an operator, by the account's owner, or because its owner showed a second factor after all. */
    STOPPED,
    /** Nobody came in time. */
    LAPSED
}
