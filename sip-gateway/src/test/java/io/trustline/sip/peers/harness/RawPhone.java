package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A telephone that says word for word what a test wants, also what no telephone would say. UDP only. */
public final class RawPhone implements AutoCloseable {

    private static final int LARGEST = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final String TAG = ";tag=raw-phone";

    private final DatagramSocket socket;
    private final String address;

    private RawPhone(String address) {
        this.address = address;
        try {
            socket = new DatagramSocket(
                    new InetSocketAddress(InetAddress.getByName(address), Network.freePort(address)));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public static RawPhone at(String address) {
        return new RawPhone(address);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The next request of that kind; others are passed over (OPTIONS are answered, so that the trunk stays up). */
    public SipMessage await(String method) {
        return next(method, PATIENCE).orElseThrow(() -> new AssertionError("no " + method + " came"));
    }

    /** The same, or empty once that long nothing of the kind has come. */
    public Optional<SipMessage> next(String method, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            var message = receive(deadline);
            if (message.filter(got -> got.isRequest(method) || got.text().startsWith("SIP/2.0 " + method))
                    .isPresent()) {
                return message;
            }
            message.filter(got -> got.isRequest("OPTIONS")).ifPresent(ping -> answer(ping, "200 OK", List.of(), ""));
        }
        return Optional.empty();
    }

    /** Answers with that status line, those headers and body, and a right Content-Length. */
    public void answer(SipMessage request, String status, List<String> headers, String body) {
        var type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
        var more = headers.stream().map(line -> line + "\r\n").reduce("", String::concat);
        say(request, start(request, status) + more + type + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Status line and the headers that every answer has, Contact included. */
    public String start(SipMessage request, String status) {
        var to = request.lines("To").get(0);
        return "SIP/2.0 " + status + "\r\n" + joined(request.lines("Via")) + joined(request.lines("From")) + to
                + (to.contains("tag=") ? "" : TAG) + "\r\n" + joined(request.lines("Call-ID"))
                + joined(request.lines("CSeq")) + "Contact: <sip:phone@" + address + ":" + port() + ">\r\n";
    }

    /** Picks up with A-law at that port of ours. */
    public void pickUp(SipMessage invite, int audioPort) {
        answer(invite, "200 OK", List.of(), sdp(address, audioPort));
    }

    public static String sdp(String host, int audioPort) {
        return "v=0\r\no=phone 1 1 IN IP4 " + host + "\r\ns=-\r\nc=IN IP4 " + host + "\r\nt=0 0\r\nm=audio " + audioPort
                + " RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\na=ptime:20\r\n";
    }

    /** A request of our own within the call, such as BYE; its branch is this call's alone (RFC 3261 §8.1.1.7). */
    public String inCall(SipMessage invite, String method, int number) {
        return method + " " + contact(invite) + " SIP/2.0\r\nVia: SIP/2.0/UDP " + address + ":" + port()
                + ";branch=z9hG4bKraw" + method + number + Integer.toHexString(invite.value("Call-ID").hashCode())
                + "\r\nFrom: " + invite.value("To") + TAG + "\r\nTo: "
                + invite.value("From") + "\r\nCall-ID: " + invite.value("Call-ID") + "\r\nCSeq: " + number + " "
                + method + "\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }

    /** To whoever sent that. */
    public void say(SipMessage to, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to.from()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private static String contact(SipMessage invite) {
        var value = invite.value("Contact");
        return value.substring(value.indexOf('<') + 1, value.indexOf('>'));
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\r\n").reduce("", String::concat);
    }

    private Optional<SipMessage> receive(long deadline) {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            socket.setSoTimeout((int) Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
            socket.receive(packet);
        } catch (SocketTimeoutException silence) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
        return Optional.of(new SipMessage(text, (InetSocketAddress) packet.getSocketAddress()));
    }
}
