package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Leftovers;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;

/** The gateway goes while people are on the line. */
@Isolated
@Needs("sipp")
class StopPeerIT {

    private static final Duration POLITE = Duration.ofSeconds(5);

    @Test
    void endsWhatRingsAndWhatSpeaksAndLeavesNothingBehind() {
        warmUp();
        var before = Leftovers.now();
        try (var ringing = Sipp.plays("ring-forever", Network.TRUNK).start();
                var speaking = Sipp.plays("answer", Network.SECOND_TRUNK).spoken().start()) {
            var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, ringing.port()));
            var rings = gateway.call("365882");
            ringing.awaitMessage("180 Ringing");
            gateway.replaces("north", TrunkBook.udp("south", Network.SECOND_TRUNK, speaking.port()));
            var speaks = gateway.call("120934");
            speaking.awaitMessage("ACK sip:");
            long begun = System.nanoTime();
            gateway.close();
            assertTrue(System.nanoTime() - begun < POLITE.toNanos(), "longer than 5 s");
            assertEquals(Plain.INTERRUPTED, rings.outcome());
            assertEquals(Plain.INTERRUPTED, speaks.outcome());
            ringing.awaitSuccess();
            speaking.awaitSuccess();
        }
        Await.until("no thread of ours is left", () -> Leftovers.now().newThreads(before).stream()
                .noneMatch(StopPeerIT::isOurs));
        assertEquals(Set.of(), Leftovers.now().newPorts(before));
    }

    @Test
    void startsAndStopsAgainAndAgainWithoutATrace() {
        warmUp();
        var before = Leftovers.now();
        for (int turn = 0; turn < 5; turn++) {
            warmUp();
        }
        Await.until("all threads have ended", () -> Leftovers.now().newThreads(before).stream()
                .noneMatch(StopPeerIT::isOurs));
        assertEquals(Set.of(), Leftovers.now().newPorts(before));
        assertTrue(Leftovers.now().files() <= before.files() + 2, before.files() + " to " + Leftovers.now().files());
    }

    private static void warmUp() {
        try (var phone = Sipp.plays("hang-up", Network.TRUNK).fill("listen", "300").start();
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()))) {
            assertEquals(Plain.HUNG_UP, gateway.call("365882").outcome());
            phone.awaitSuccess();
        }
    }

    /** The harness waits for programs with threads of the JDK. */
    private static boolean isOurs(String thread) {
        return !thread.startsWith("process reaper") && !thread.startsWith("ForkJoinPool");
    }
}
