package io.trustline.device.api;

/** Where a device stands in its life. */
public enum DeviceState {
    /** Known from a maker's list; never heard of. */
    IMPORTED,
    /** It fetched its configuration (E1). */
    CONFIGURED,
    /** It made itself known: by its own parameters (E2), or by a first key that waits to be used (KEY). */
    REGISTERED,
    /** Key and SIM are bound (KEY). */
    BOUND,
    /** An operator stopped it for now. */
    SUSPENDED,
    /** An operator stopped it for good. */
    REVOKED
}
