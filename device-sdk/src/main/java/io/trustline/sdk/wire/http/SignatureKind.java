package io.trustline.sdk.wire.http;

import java.util.List;

/**
 * What the protocol has signed: by whom, under which label and tag, and what is covered, in this order (§5, §6; verify
 * §2).
 */
public enum SignatureKind {
    GATEWAY("gateway", "trustline-gateway", List.of("@method", "@path", "content-digest", "x-msisdn")),
    CALL("call", "trustline-call", List.of("@method", "@path", "authorization")),
    CALL_WITH_BODY("call", "trustline-call", List.of("@method", "@path", "authorization", "content-digest")),
    SERVICE("verify", "trustline-verify", List.of("@method", "@authority", "@path")),
    SERVICE_WITH_BODY("verify", "trustline-verify", List.of("@method", "@authority", "@path", "content-digest")),
    SERVICE_ONCE("verify", "trustline-verify",
            List.of("@method", "@authority", "@path", "content-digest", "idempotency-key"));

    private final String label;
    private final String tag;
    private final List<String> components;

    SignatureKind(String label, String tag, List<String> components) {
        this.label = label;
        this.tag = tag;
        this.components = components;
    }

    public String label() {
        return label;
    }

    public String tag() {
        return tag;
    }

    public List<String> components() {
        return components;
    }
}
