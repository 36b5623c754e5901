package io.trustline.device.api;

/** In which way SIM and device came apart. */
public enum SimSwapKind {
    /** The device came with another SIM. */
    OTHER_SIM,
    /** Its SIM came in another device. */
    OTHER_DEVICE,
    /** Somebody with another SIM only says to be the device; that proves nothing, so its own number stays trusted. */
    CLAIMED
}
