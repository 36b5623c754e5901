package io.trustline.sip.vault.control;

import io.trustline.kernel.vault.KeyUse;
import java.nio.charset.StandardCharsets;

/** What a key derived from the gateway's own is for; one derived key for each use, so that none opens another's. */
public enum GatewayKeyUse implements KeyUse {
    CODE_IN_TRANSIT("trustline sip code in transit 1"),
    SERVICE_KEYS("trustline sip service keys 1"),
    TRUNK_PASSWORDS("trustline sip trunk passwords 1"),
    NUMBER_DIGESTS("trustline sip number digests 1");

    private final String info;

    GatewayKeyUse(String info) {
        this.info = info;
    }

    @Override
    public byte[] info() {
        return info.getBytes(StandardCharsets.US_ASCII);
    }
}
