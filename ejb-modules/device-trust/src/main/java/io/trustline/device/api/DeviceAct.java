package io.trustline.device.api;

/** What happened to a device. */
public enum DeviceAct {
    /** It came in a maker's list. */
    IMPORTED,
    /** It fetched its configuration. */
    CONFIGURED,
    /** It registered. */
    REGISTERED,
    /** It negotiated a key. */
    INITIALISED,
    /** It used that key for the first time: key and SIM are bound. */
    BOUND,
    /** It was refused because device and SIM had come apart. */
    SIM_SWAPPED,
    /** A second device with its identity was refused. */
    CLONE_SUSPECTED,
    /** An operator let it bind anew. */
    REBINDING_ALLOWED,
    /** An operator stopped it for now. */
    SUSPENDED,
    /** An operator let it go on. */
    RESUMED,
    /** An operator stopped it for good. */
    REVOKED
}
