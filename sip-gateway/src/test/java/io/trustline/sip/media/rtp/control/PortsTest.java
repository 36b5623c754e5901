package io.trustline.sip.media.rtp.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ports are given out in pairs, rest, and are never lost (VOX-5). */
class PortsTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int FIRST = 23_500;
    private long now;

    @Test
    void tenThousandCallsOverFourPortsLoseNone() {
        var ports = ports(FIRST, FIRST + 3);
        for (int i = 0; i < 10_000; i++) {
            var pair = ports.open().orElseThrow();
            ports.giveBack(pair);
            now += REST.toNanos();
        }
        assertEquals(2, ports.left());
    }

    @Test
    void nothingIsGivenOutTwiceAndNothingBeyondTheRange() {
        var ports = ports(FIRST + 9, FIRST + 16);
        var pairs = new ArrayList<PortPair>();
        for (var pair = ports.open(); pair.isPresent(); pair = ports.open()) {
            pairs.add(pair.get());
        }
        assertEquals(3, pairs.stream().map(PortPair::port).distinct().count());
        assertTrue(pairs.stream().allMatch(pair -> pair.port() % 2 == 0 && pair.port() >= FIRST + 10
                && pair.port() + 1 <= FIRST + 16));
        pairs.forEach(ports::giveBack);
    }

    @Test
    void aPortRestsBeforeTheNextCall() {
        var ports = ports(FIRST + 20, FIRST + 21);
        ports.giveBack(ports.open().orElseThrow());
        now += REST.toNanos() - 1;
        assertTrue(ports.open().isEmpty());
        now++;
        var pair = ports.open();
        assertTrue(pair.isPresent());
        ports.giveBack(pair.get());
    }

    @Test
    void aPairOfWhichAnotherProgramHasOneIsPassedOver() throws IOException {
        var ports = ports(FIRST + 30, FIRST + 31);
        try (var other = new DatagramSocket(FIRST + 31, HERE)) {
            assertTrue(ports.open().isEmpty());
            assertFalse(other.isClosed());
        }
        now += REST.toNanos();
        ports.giveBack(ports.open().orElseThrow());
    }

    @Test
    void theOrderIsAnotherForEveryChance() {
        var ports = ports(FIRST + 40, FIRST + 139);
        var pair = ports.open().orElseThrow();
        var next = ports.open().orElseThrow();
        assertFalse(pair.port() == FIRST + 40 && next.port() == FIRST + 42);
        ports.giveBack(pair);
        ports.giveBack(next);
    }

    private Ports ports(int first, int last) {
        return new Ports(new Ports.Range(HERE, first, last, 46, REST), new SplittableRandom(9), () -> now);
    }
}
