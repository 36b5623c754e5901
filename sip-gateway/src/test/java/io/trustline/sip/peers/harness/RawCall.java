package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A call with as little SIP as there can be, where a test looks at the sound alone. UDP only. */
public final class RawCall implements AutoCloseable {

    private static final int LARGEST = 65_535;
    private static final int PATIENCE_MILLIS = 20_000;

    private final DatagramSocket socket;
    private final InetSocketAddress phone;
    private final String uri;
    private final SipMessage answered;

    private RawCall(String number, InetSocketAddress phone, String offer) throws IOException {
        this.phone = phone;
        uri = "sip:" + number + "@" + phone.getHostString() + ":" + phone.getPort();
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(Network.GATEWAY),
                Network.freePort(Network.GATEWAY)));
        socket.setSoTimeout(PATIENCE_MILLIS);
        say("INVITE", "<" + uri + ">", 1, offer);
        var message = receive();
        while (message.text().startsWith("SIP/2.0 1")) {
            message = receive();
        }
        answered = message;
        say("ACK", answered.value("To"), 1, "");
    }

    /** Rings it with that offer, and waits until somebody picks up. */
    public static RawCall to(String number, String address, int port, String offer) {
        try {
            return new RawCall(number, new InetSocketAddress(InetAddress.getByName(address), port), offer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was answered to the offer. */
    public String answer() {
        return answered.body();
    }

    @Override
    public void close() {
        say("BYE", answered.value("To"), 2, "");
        receive();
        socket.close();
    }

    private void say(String method, String to, int number, String body) {
        var own = Network.GATEWAY + ":" + socket.getLocalPort();
        var text = method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + own + ";branch=z9hG4bKraw" + method
                + "\r\nFrom: <sip:raw@" + own + ">;tag=raw-call\r\nTo: " + to + "\r\nCall-ID: raw-" + own + "\r\nCSeq: "
                + number + " " + method + "\r\nMax-Forwards: 70\r\nContact: <sip:raw@" + own + ">\r\n"
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, phone));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SipMessage receive() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            socket.receive(packet);
        } catch (IOException nothingCame) {
            throw new UncheckedIOException(nothingCame);
        }
        var text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
        return new SipMessage(text, (InetSocketAddress) packet.getSocketAddress());
    }
}
