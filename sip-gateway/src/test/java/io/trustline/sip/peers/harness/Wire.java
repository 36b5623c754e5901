package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Bytes from a bare socket, for what no well-behaved program sends. */
public final class Wire {

    private static final int DISCARD = 9;
    private static final int LARGEST = 65_535;

    private Wire() {
    }

    /** To nobody: a mark in a capture. */
    static void shout(String words) {
        udp(Network.STRANGER, Network.STRANGER, DISCARD, words.getBytes(StandardCharsets.US_ASCII));
    }

    /** One datagram from an address of the namespace, any port. */
    public static void udp(String from, String to, int port, byte[] bytes) {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(from), 0))) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(to), port));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends it and returns the first datagram that comes back and holds those words, or empty after so long. */
    public static Optional<String> udpReply(InetSocketAddress from, InetSocketAddress to, byte[] bytes, String words,
            int millis) {
        try (var socket = new DatagramSocket(from)) {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
            long deadline = System.nanoTime() + Duration.ofMillis(millis).toNanos();
            var said = receive(socket, deadline);
            while (said.isPresent() && !said.get().contains(words)) {
                said = receive(socket, deadline);
            }
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next datagram before that moment of {@code System.nanoTime()}. */
    static Optional<String> receive(DatagramSocket socket, long deadline) throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            socket.setSoTimeout((int) Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
            socket.receive(packet);
            return Optional.of(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException silence) {
            return Optional.empty();
        }
    }

    /** Sends it over a new connection and returns what comes back until silence or the end. */
    public static String tcpReply(String from, InetSocketAddress to, byte[] bytes, int millis) {
        var said = new StringBuilder();
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(to, millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(bytes);
            var buffer = new byte[LARGEST];
            for (int read = socket.getInputStream().read(buffer); read > 0; read = socket.getInputStream()
                    .read(buffer)) {
                said.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException | java.net.SocketException ended) {
            return said.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return said.toString();
    }
}
