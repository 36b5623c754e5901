package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Leftovers;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stack is started and stopped with every deployment, so it must leave nothing behind (VOX-5). */
class ComeAndGoPeerIT {

    private static final int TIMES = 20;

    @Test
    @Needs("sipp")
    void leavesNoThreadAndNoPortBehind() {
        int port = Network.freePort(Network.GATEWAY);
        callOnce(port);
        var before = Leftovers.now();
        for (int time = 0; time < TIMES; time++) {
            callOnce(port);
        }
        Await.until("no thread is left: " + Leftovers.now().newThreads(before),
                () -> Leftovers.now().newThreads(before).isEmpty());
        assertEquals(Set.of(), Leftovers.now().newPorts(before));
        assertTrue(Leftovers.now().files() <= before.files() + 2, Leftovers.now().files() + " " + before.files());
    }

    private static void callOnce(int port) {
        try (var phone = Sipp.plays("ring-forever", Network.TRUNK).start()) {
            var lines = new Lines(StackPlan.plain(Network.GATEWAY, port));
            var diary = new Diary();
            lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            diary.await(LegNews.Ringing.class);
            long from = System.nanoTime();
            lines.close();
            assertEquals(List.of("Trying", "Ringing", "Broken", "Closed"), diary.awaitEnd());
            assertTrue(Duration.ofNanos(System.nanoTime() - from).toMillis() < 2000);
            assertTrue(Network.isFree(Network.GATEWAY, port));
        }
    }

    @Test
    @Needs("sipp")
    void saysThatAPortIsTaken() {
        int port = Network.freePort(Network.GATEWAY);
        try (var first = new Lines(StackPlan.plain(Network.GATEWAY, port))) {
            assertThrows(RuntimeException.class, () -> new Lines(StackPlan.plain(Network.GATEWAY, port)));
            assertEquals(0, first.legs().live());
        }
        assertTrue(Network.isFree(Network.GATEWAY, port));
    }
}
