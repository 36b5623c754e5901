package io.trustline.sip.stack.control;

import java.util.Locale;

/** Our own address on one transport, as others see it. */
record Home(String host, int port, String transport) {

    String via(String branch) {
        return "SIP/2.0/" + transport.toUpperCase(Locale.ROOT) + " " + host + ":" + port + ";branch=" + branch
                + ";rport";
    }

    String contact() {
        var suffix = transport.equals("udp") ? "" : ";transport=" + transport;
        return "<sip:trustline@" + host + ":" + port + suffix + ">";
    }
}
