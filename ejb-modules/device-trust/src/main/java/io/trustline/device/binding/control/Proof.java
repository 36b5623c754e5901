package io.trustline.device.binding.control;

/** Whether a message proves that it comes from the same device as before. */
public enum Proof {
    NONE,
    WRONG,
    VALID
}
