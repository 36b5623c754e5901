package io.trustline.sip.stack.control;

import io.trustline.sip.stack.wire.control.Ports;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where we listen and what we bear. Port 0 turns a transport off: {@code port} is that of UDP and TCP, {@code tlsPort}
 * opens with the first call over TLS, or at once where we have a certificate of our own.
 */
public record StackPlan(String bindAddress, String advertisedAddress, int port, int tlsPort, Optional<SSLContext> tls,
        boolean listensForTls, int legsAtOnce, int requestsPerSecond) {

    public static final int LEGS_AT_ONCE = 2000;
    public static final int REQUESTS_PER_SECOND = 200;

    /** UDP and TCP on this address, which is also the one that others see. */
    public static StackPlan plain(String address, int port) {
        return new StackPlan(address, address, port, 0, Optional.empty(), false, LEGS_AT_ONCE, REQUESTS_PER_SECOND);
    }

    Ports ports() {
        return new Ports(bindAddress, advertisedAddress, port, tlsPort, tls, listensForTls);
    }
}
