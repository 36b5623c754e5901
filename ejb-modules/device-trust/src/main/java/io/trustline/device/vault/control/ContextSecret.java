package io.trustline.device.vault.control;

/** Secrets of device trust itself, made at the first start; each has one use. */
public enum ContextSecret {
    /** Finds a device by the name that it calls itself, without holding that name. */
    DID_INDEX,
    /** Finds out that two devices share a factory key, without holding it in the open. */
    FACTORY_PRINT,
    /** Seals the history. */
    HISTORY,
    /** Signs access tokens. */
    TOKEN;

    String rowName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
