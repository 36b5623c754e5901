package io.trustline.device.list.control;

/** Where an import stands. */
public enum ImportState {
    READING,
    DONE,
    INTERRUPTED
}
