package io.trustline.web.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Keeps redirects on the address that the browser used, and the content policy in our own hands. */
class GuardedResponse extends HttpServletResponseWrapper {

    static final String POLICY = "Content-Security-Policy";

    private final boolean ownPolicyAllowed;

    /** @param ownPolicyAllowed whether what lies behind may replace the policy, as PrimeFaces does with its nonce */
    GuardedResponse(HttpServletResponse response, boolean ownPolicyAllowed) {
        super(response);
        this.ownPolicyAllowed = ownPolicyAllowed;
    }

    /**
     * The container would put its own idea of scheme and host before a local path, which is wrong behind a proxy that
     * speaks TLS; a path alone is a valid Location (RFC 9110 §10.2.2).
     */
    @Override
    public void sendRedirect(String location) throws IOException {
        if (!location.startsWith("/") || location.startsWith("//")) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_SEE_OTHER);
        setHeader("Location", location);
        flushBuffer();
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(POLICY)) {
            super.addHeader(name, value);
        } else if (ownPolicyAllowed) {
            super.setHeader(name, value);
        }
    }
}
