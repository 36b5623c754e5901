package io.trustline.simulators.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who calls: says SIP over UDP word for word, with no stack that could be wrong in the same way. */
final class Caller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST = 4_096;

    private final DatagramSocket signals = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final DatagramSocket sound = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final InetSocketAddress phone;
    private final String name;
    private final List<String> heard = new ArrayList<>();
    private String to;
    private int sequence;
    private int invitation;

    Caller(String name, int port) throws IOException {
        this.name = name;
        this.phone = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.to = "<sip:+8613800138000@127.0.0.1:" + port + ">";
        signals.setSoTimeout(PATIENCE_MILLIS);
        sound.setSoTimeout(PATIENCE_MILLIS);
    }

    Caller invites(String... more) {
        invitation = ++sequence;
        return writes("INVITE", "invite", offer("sendrecv"), more);
    }

    /** In the middle of the call: the same again, the other way round. */
    Caller turns(String direction) {
        invitation = ++sequence;
        return writes("INVITE", "again", offer(direction));
    }

    Caller acknowledges() {
        return writes("ACK", "ack" + sequence, "");
    }

    /** To an answer that refuses: in the transaction of the invitation, RFC 3261 §17.1.1.3. */
    Caller acknowledgesRefusal() {
        return writes("ACK", "invite", "");
    }

    Caller cancels() {
        to = to.replaceFirst(";tag=.*", "");
        return writes("CANCEL", "invite", "");
    }

    Caller proves(String ringing) {
        var number = header(ringing, "RSeq");
        sequence++;
        return writes("PRACK", "prack", "", "RAck: " + number + " 1 INVITE");
    }

    Caller says(String method, String... more) {
        sequence++;
        return writes(method, method.toLowerCase(Locale.ROOT) + sequence, "", more);
    }

    /** The next message that begins so; what comes before it is let pass. */
    String hears(String beginning) {
        while (true) {
            var message = receive();
            heard.add(message.lines().findFirst().orElse(""));
            if (message.startsWith(beginning)) {
                to = message.startsWith("SIP/2.0") ? header(message, "To") : to;
                return message;
            }
        }
    }

    /** First lines of all that was heard. */
    List<String> heard() {
        return heard;
    }

    Caller agrees(String request) {
        var response = Pattern.compile("(?m)^(Via|From|To|Call-ID|CSeq):.*$").matcher(request).results()
                .map(line -> line.group().strip()).reduce("SIP/2.0 200 OK", (all, line) -> all + "\r\n" + line);
        send(response + "\r\nContent-Length: 0\r\n\r\n");
        return this;
    }

    void plays(byte[] packet, int port) {
        try {
            sound.send(new DatagramPacket(packet, packet.length,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] listens() {
        try {
            var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            sound.receive(packet);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String header(String message, String name) {
        var line = Pattern.compile("(?m)^" + name + ": *(.*?)\\r?$").matcher(message);
        return line.find() ? line.group(1) : "";
    }

    static int soundPort(String message) {
        var line = Pattern.compile("m=audio (\\d+)").matcher(message);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    @Override
    public void close() {
        signals.close();
        sound.close();
    }

    private String offer(String direction) {
        return String.join("\r\n", "v=0", "o=alice 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio " + sound.getLocalPort() + " RTP/AVP 8 0 101", "a=rtpmap:101 telephone-event/8000",
                "a=" + direction, "");
    }

    private Caller writes(String method, String branch, String body, String... more) {
        int port = phone.getPort();
        var number = method.equals("ACK") || method.equals("CANCEL") ? invitation : sequence;
        var lines = new ArrayList<>(List.of(method + " sip:phone@127.0.0.1:" + port + " SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + signals.getLocalPort() + ";branch=z9hG4bK-" + name + "-" + branch,
                "From: <sip:+861088880000@trunk.example>;tag=" + name, "To: " + to, "Call-ID: " + name + "@test",
                "CSeq: " + number + " " + method,
                "Contact: <sip:" + name + "@127.0.0.1:" + signals.getLocalPort() + ">", "Max-Forwards: 70"));
        lines.addAll(List.of(more));
        if (!body.isEmpty()) {
            lines.add("Content-Type: application/sdp");
        }
        lines.add("Content-Length: " + body.length());
        send(String.join("\r\n", lines) + "\r\n\r\n" + body);
        return this;
    }

    private void send(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            signals.send(new DatagramPacket(bytes, bytes.length, phone));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String receive() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            signals.receive(packet);
        } catch (SocketTimeoutException silence) {
            throw new AssertionError(name + " heard only " + heard, silence);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
