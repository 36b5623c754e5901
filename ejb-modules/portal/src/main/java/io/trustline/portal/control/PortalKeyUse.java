package io.trustline.portal.control;

import io.trustline.kernel.vault.KeyUse;
import java.nio.charset.StandardCharsets;

/** What a key derived from the portal's own is for. */
public enum PortalKeyUse implements KeyUse {
    CODES("trustline portal codes 1"),
    BINDINGS("trustline portal bindings 1"),
    AUTHENTICATORS("trustline portal authenticators 1"),
    RECOVERY_CODES("trustline portal recovery codes 1"),
    /** K1 of the house's own service is derived, and lies nowhere. */
    HOUSE_SERVICE("trustline portal house service 1"),
    SERVICE_KEYS("trustline portal service keys 1"),
    WEBHOOK_KEYS("trustline portal webhook keys 1"),
    NUMBER_DIGESTS("trustline portal number digests 1"),
    NUMBERS("trustline portal numbers 1");

    private final String info;

    PortalKeyUse(String info) {
        this.info = info;
    }

    @Override
    public byte[] info() {
        return info.getBytes(StandardCharsets.US_ASCII);
    }
}
