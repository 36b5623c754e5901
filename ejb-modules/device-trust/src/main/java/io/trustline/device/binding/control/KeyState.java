package io.trustline.device.binding.control;

/** Where a negotiated key stands. */
public enum KeyState {
    /** Answered, but never used: the device may never have heard of it. */
    PENDING,
    /** Used: the device has it. */
    LIVE,
    /** Replaced or given up; its secret is destroyed. */
    FORMER
}
