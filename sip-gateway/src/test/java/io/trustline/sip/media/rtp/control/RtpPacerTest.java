package io.trustline.sip.media.rtp.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.sip.media.srtp.control.Sealing;
import io.trustline.sip.speech.control.Law;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The wheel, turned by hand a millisecond at a time: packets of many calls are spread evenly (VOX-5). */
class RtpPacerTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress NOBODY = new InetSocketAddress(HERE, 9);
    private final SplittableRandom random = new SplittableRandom(8);
    private final Ports ports = new Ports(new Ports.Range(HERE, 23_800, 23_999, 0, Duration.ZERO), random, () -> 0);
    private final List<PortPair> pairs = new ArrayList<>();
    private final List<RtpSender> senders = new ArrayList<>();
    private final RtpPacer pacer = new RtpPacer(Thread::new);

    @AfterEach
    void hangUp() {
        pairs.forEach(ports::giveBack);
    }

    @Test
    void fortyCallsSendTwoPacketsInEveryMillisecond() {
        add(40, 20);
        pacer.welcome();
        pacer.turn();
        assertEquals(Collections.nCopies(40, 2L), packetsInTurns(40));
    }

    @Test
    void callsThatComeOneByOneAreSpreadToo() {
        for (int i = 0; i < 20; i++) {
            add(1, 20);
            pacer.welcome();
            // A prime, so that chance could not have spread them so.
            packetsInTurns(7);
        }
        packetsInTurns(20);
        assertEquals(Collections.nCopies(20, 1L), packetsInTurns(20));
    }

    @Test
    void eachCallHasPacketsOfItsOwnLength() {
        add(1, 10);
        add(1, 30);
        add(1, 60);
        pacer.welcome();
        packetsInTurns(20);
        var before = senders.stream().map(RtpSender::sent).toList();
        packetsInTurns(600);
        assertEquals(List.of(60L, 20L, 10L), List.of(senders.get(0).sent() - before.get(0),
                senders.get(1).sent() - before.get(1), senders.get(2).sent() - before.get(2)));
    }

    @Test
    void whoIsClosedLeavesAndTheOthersGoOn() {
        add(3, 20);
        pacer.welcome();
        packetsInTurns(21);
        senders.get(1).close();
        packetsInTurns(20);
        assertEquals(2, pacer.senders());
        long before = senders.get(1).sent();
        packetsInTurns(40);
        assertEquals(before, senders.get(1).sent());
        assertEquals(4, senders.get(0).sent());
    }

    private void add(int count, int millis) {
        for (int i = 0; i < count; i++) {
            var pair = ports.open().orElseThrow();
            pairs.add(pair);
            var ear = new SilentStream();
            var receiving = new RtpReceiving(ear, false, Duration.ofSeconds(20));
            var sender = new RtpSender(pair, ear, new Rtcp(receiving, Clock.systemUTC(), random), random);
            sender.route(new Route(NOBODY, NOBODY, Law.A_LAW, 8, millis, true, Sealing.PLAIN));
            senders.add(sender);
            pacer.add(sender);
        }
    }

    private List<Long> packetsInTurns(int turns) {
        var packets = new ArrayList<Long>();
        for (int i = 0; i < turns; i++) {
            long before = sent();
            pacer.turn();
            packets.add(sent() - before);
        }
        return packets;
    }

    private long sent() {
        return senders.stream().mapToLong(RtpSender::sent).sum();
    }
}
