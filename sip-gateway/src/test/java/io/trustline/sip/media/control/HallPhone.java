package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.RtpHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A telephone without a dial: answers an offer, keeps every packet, presses keys. */
final class HallPhone implements AutoCloseable {

    static final int MILLIS_TO_WAIT = 5000;
    private final DatagramSocket socket;
    final List<byte[]> packets = new ArrayList<>();

    HallPhone() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(MILLIS_TO_WAIT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    String answer(String formats, String... attributes) {
        var lines = new ArrayList<>(List.of("v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio " + port() + " RTP/AVP " + formats, "a=rtpmap:101 telephone-event/8000"));
        lines.addAll(List.of(attributes));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** The next packet, as a header laid over it. */
    byte[] receive() {
        var packet = new DatagramPacket(new byte[2048], 2048);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException nothingCame) {
            throw new AssertionError("no packet", nothingCame);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        packets.add(bytes);
        return bytes;
    }

    void press(char key, int timestamp, int port) {
        var packet = ByteBuffer.allocate(16);
        RtpHeader.write(packet, true, 101, timestamp);
        RtpHeader.write(packet, timestamp, 7);
        packet.putInt(12, "0123456789*#ABCD".indexOf(key) << 24 | 0x0A0000 | 160);
        send(packet.array(), port);
    }

    void send(byte[] packet, int port) {
        try {
            socket.send(new DatagramPacket(packet, packet.length,
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sound of all packets so far, one after the other. */
    byte[] sound() {
        var sound = ByteBuffer.allocate(packets.stream().mapToInt(packet -> packet.length - RtpHeader.LENGTH).sum());
        packets.forEach(packet -> sound.put(packet, RtpHeader.LENGTH, packet.length - RtpHeader.LENGTH));
        return sound.array();
    }

    @Override
    public void close() {
        socket.close();
    }
}
