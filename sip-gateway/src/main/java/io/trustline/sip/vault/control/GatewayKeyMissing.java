package io.trustline.sip.vault.control;

/** Nobody gave us the gateway's key, or not the one under which something is sealed. */
public class GatewayKeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayKeyMissing(String reason) {
        super(reason);
    }
}
