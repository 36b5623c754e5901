package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Baresip;
import io.trustline.sip.peers.harness.Kamailio;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;

/** A telco's edge that demands Digest of everything. */
@Execution(ExecutionMode.CONCURRENT)
@Needs({"kamailio", "sipp"})
class KamailioPeerIT {

    private static final String CODE = "365882";
    private static final int LONG = 300;

    @Test
    void registersAndKeepsRegistered() {
        try (var edge = demands(Network.PHONE + ":5060", LONG);
                var gateway = Gateway.over(TrunkBook.registering("north", Network.TRUNK, edge.port()))) {
            gateway.asksTrunks().start();
            edge.awaitSaid("registered " + TrunkBook.USER + " contact");
            Await.until("the trunk is up", () -> gateway.isUp("north"));
            gateway.stop();
            Await.until("the registration is taken back", () -> edge.said().contains("expires=0"));
        }
    }

    @Test
    void proxyChallengesAndSendsOnToSipp() {
        try (var phone = Sipp.plays("answer", Network.PHONE).spoken().calls(2).start();
                var edge = demands(Network.PHONE + ":" + phone.port(), LONG);
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, edge.port()))) {
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            phone.awaitSuccess();
            assertEquals(2, count(edge.said(), "allowed INVITE"), edge.said());
            // The second call uses the nonce that is known, with a count of its own.
            assertEquals(1, count(edge.said(), "challenge INVITE"), edge.said());
        }
    }

    @Test
    void asksAgainWhenTheNonceHasBecomeStale() {
        try (var phone = Sipp.plays("hang-up", Network.PHONE).fill("listen", "2500").calls(2).start();
                var edge = demands(Network.PHONE + ":" + phone.port(), 1);
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, edge.port()))) {
            assertEquals(Plain.HUNG_UP, gateway.call(CODE).outcome());
            assertEquals(Plain.HUNG_UP, gateway.call(CODE).outcome());
            phone.awaitSuccess();
            assertEquals(2, count(edge.said(), "allowed INVITE"), edge.said());
            assertEquals(2, count(edge.said(), "challenge INVITE"), edge.said());
        }
    }

    @Test
    @Needs({"kamailio", "baresip", "sox"})
    void sendsOnToATelephoneThatRecords() {
        try (var phone = Baresip.answers(Gateway.NUMBER, Network.PHONE, "pcma");
                var edge = demands(Network.PHONE + ":" + phone.port(), LONG);
                var gateway = Gateway.over(TrunkBook.registering("north", Network.TRUNK, edge.port()))) {
            gateway.asksTrunks().start();
            Await.until("the trunk is up", () -> gateway.isUp("north"));
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            assertTrue(edge.said().contains("allowed INVITE user=" + TrunkBook.USER), edge.said());
        }
    }

    @Test
    void giveUpWhereThePasswordIsWrong() {
        try (var edge = Kamailio.demands(Network.TRUNK, TrunkBook.USER, "another-one", Network.PHONE + ":5060", LONG);
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, edge.port()))) {
            assertEquals(Plain.NETWORK_FAILED, gateway.call(CODE).outcome());
            assertFalse(edge.said().contains("allowed"), edge.said());
            // Once without, once with the wrong one; never a third time.
            assertEquals(2, count(edge.said(), "challenge INVITE"), edge.said());
        }
    }

    private static Kamailio demands(String target, int nonceSeconds) {
        return Kamailio.demands(Network.TRUNK, TrunkBook.USER, TrunkBook.PASSWORD, target, nonceSeconds);
    }

    private static int count(String text, String words) {
        return text.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }
}
