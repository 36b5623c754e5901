package io.trustline.device.api;

/** In which way SIM and device came apart. */
public enum SimSwapKind {
    /** The device came with another SIM. */
    OTHER_SIM,
    /** Its SIM came in another device. */
    OTHER_DEVICE
}
