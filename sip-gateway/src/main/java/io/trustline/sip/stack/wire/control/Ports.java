package io.trustline.sip.stack.wire.control;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Where we listen, and how others see us. Port 0 turns a transport off; TLS opens at once, or with its first use. */
public record Ports(String bindAddress, String advertisedAddress, int port, int tlsPort, Optional<SSLContext> tls,
        boolean listensForTls) {

    public int portFor(String transport) {
        return transport.equals("tls") ? tlsPort : port;
    }
}
