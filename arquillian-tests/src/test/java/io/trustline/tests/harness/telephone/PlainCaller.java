package io.trustline.tests.harness.telephone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Calls a telephone with a few words of SIP over UDP; no gateway is needed for it to ring. */
public final class PlainCaller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LARGEST = 4_096;

    private final DatagramSocket signals;
    private final InetSocketAddress phone;
    private final String name = UUID.randomUUID().toString();
    private String to;

    public PlainCaller(int port) {
        try {
            this.signals = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            signals.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.phone = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.to = "<sip:+8613800138000@127.0.0.1>";
    }

    /** Rings; what it would say goes nowhere. */
    public PlainCaller call() {
        say("INVITE", 1, String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio 9 RTP/AVP 8 101", "a=rtpmap:101 telephone-event/8000", ""));
        hear("180");
        return this;
    }

    /** Waits until it is answered, and says that it heard so. */
    public PlainCaller confirm() {
        hear("200");
        say("ACK", 1, "");
        return this;
    }

    public void hangUp() {
        say("BYE", 2, "");
        hear("200");
    }

    @Override
    public void close() {
        signals.close();
    }

    private void say(String method, int number, String body) {
        var lines = new ArrayList<>(List.of(method + " sip:phone@127.0.0.1:" + phone.getPort() + " SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + signals.getLocalPort() + ";branch=z9hG4bK" + name
                        + method.toLowerCase(Locale.ROOT),
                "From: <sip:+861088880000@trunk.example>;tag=caller", "To: " + to, "Call-ID: " + name,
                "CSeq: " + number + " " + method, "Contact: <sip:caller@127.0.0.1:" + signals.getLocalPort() + ">",
                "Max-Forwards: 70", "Content-Length: " + body.length()));
        if (!body.isEmpty()) {
            lines.add("Content-Type: application/sdp");
        }
        var bytes = (String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        try {
            signals.send(new DatagramPacket(bytes, bytes.length, phone));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void hear(String status) {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        var message = "";
        while (!message.startsWith("SIP/2.0 " + status)) {
            try {
                packet.setLength(LARGEST);
                signals.receive(packet);
            } catch (IOException silence) {
                throw new UncheckedIOException("no " + status, silence);
            }
            message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        }
        var tagged = Pattern.compile("(?m)^To: *(.*?)\\r?$").matcher(message);
        to = tagged.find() ? tagged.group(1) : to;
    }
}
