package io.trustline.sip.stack.wire.control;

import java.util.Locale;

/** Our own address on one transport, as others see it. */
public record Home(String host, int port, String transport) {

    public String via(String branch) {
        return "SIP/2.0/" + transport.toUpperCase(Locale.ROOT) + " " + host + ":" + port + ";branch=" + branch
                + ";rport";
    }

    public String contact() {
        var suffix = transport.equals("udp") ? "" : ";transport=" + transport;
        return "<sip:trustline@" + host + ":" + port + suffix + ">";
    }
}
