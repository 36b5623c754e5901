package io.trustline.sip.peers.harness;

import java.net.InetSocketAddress;
import java.util.List;

/** A SIP message as it came, read with nothing but line breaks and colons. */
public record SipMessage(String text, InetSocketAddress from) {

    public String method() {
        return text.substring(0, Math.max(0, text.indexOf(' ')));
    }

    public boolean isRequest(String method) {
        return text.startsWith(method + " ");
    }

    /** All lines of that header, name included. */
    public List<String> lines(String header) {
        return head().lines().filter(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1))
                .toList();
    }

    /** The value of that header's first line, or "". */
    public String value(String header) {
        return lines(header).stream().findFirst().map(line -> line.substring(header.length() + 1).trim()).orElse("");
    }

    public String requestUri() {
        return text.split(" ", 3)[1];
    }

    public String body() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? "" : text.substring(end + 4);
    }

    /** The port that its SDP wants the sound at. */
    public int audioPort() {
        var media = body().lines().filter(line -> line.startsWith("m=audio ")).findFirst().orElseThrow();
        return Integer.parseInt(media.split(" ")[1]);
    }

    private String head() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
