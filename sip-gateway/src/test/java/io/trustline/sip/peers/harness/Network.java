package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The addresses of the namespace that {@code src/test/network/bin/java} makes, and its free ports. */
public final class Network {

    /** Where the gateway lives. */
    public static final String GATEWAY = "10.9.9.1";
    /** Where the first trunk or telephone lives. */
    public static final String TRUNK = "10.9.9.2";
    /** Where the second one lives. */
    public static final String SECOND_TRUNK = "10.9.9.3";
    /** Where telephones behind a trunk live. */
    public static final String PHONE = "10.9.9.4";
    /** Where somebody lives who has no business here. */
    public static final String STRANGER = "10.9.9.5";

    /** Above what programs take without being told, below what the kernel lends to connections (32768 on). */
    private static final int LOWEST = 20_000;
    private static final int SPAN = 12_000;
    /** Programs take ports above the one that they are given, without saying so: SIPp two for sound, two for video. */
    private static final int ROOM = 8;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Network() {
    }

    public static boolean isOwn() {
        return "own".equals(System.getProperty("trustline.network"));
    }

    /** An even port that is free there for UDP and TCP, and so is the one above. */
    public static int freePort(String address) {
        for (int attempt = 0; attempt < SPAN; attempt += ROOM) {
            // Each number once, so that two programs that start together do not get the same.
            int port = LOWEST + Math.floorMod(NEXT.getAndAdd(ROOM), SPAN);
            if (isFree(address, port) && isFree(address, port + 1)) {
                return port;
            }
        }
        throw new AssertionError("no free port at " + address);
    }

    /** Whether somebody has that port, by the kernel's list: trying it would take it from whoever comes just now. */
    public static boolean isTaken(String address, int port) {
        var socket = hexadecimal(address) + ":" + String.format("%04X ", port);
        return Stream.of("udp", "tcp").map(kind -> Path.of("/proc/net", kind)).flatMap(Network::lines)
                .anyMatch(line -> line.contains(": " + socket));
    }

    /** As the kernel writes it: four octets, the last one first. */
    private static String hexadecimal(String address) {
        var octets = List.of(address.split("\\."));
        return IntStream.rangeClosed(1, octets.size()).map(back -> Integer.parseInt(octets.get(octets.size() - back)))
                .mapToObj(octet -> String.format("%02X", octet)).collect(Collectors.joining());
    }

    private static Stream<String> lines(Path list) {
        try {
            return Files.readAllLines(list).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static boolean isFree(String address, int port) {
        try {
            var at = new InetSocketAddress(InetAddress.getByName(address), port);
            try (var udp = new DatagramSocket(at); var tcp = new ServerSocket()) {
                tcp.setReuseAddress(true);
                tcp.bind(at);
                return udp.isBound();
            }
        } catch (java.net.BindException taken) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
