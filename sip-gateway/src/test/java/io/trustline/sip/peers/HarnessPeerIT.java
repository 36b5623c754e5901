package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Baresip;
import io.trustline.sip.peers.harness.Capture;
import io.trustline.sip.peers.harness.Kamailio;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;

/** The strangers among themselves: if these calls fail, the gateway is not to blame. */
@Isolated
class HarnessPeerIT {

    @Test
    @Needs({"sipp", "tshark"})
    void sippCallsSippAndTsharkSeesIt() {
        try (var capture = Capture.start(); var phone = Sipp.plays("answer", Network.PHONE).spoken().start()) {
            try (var caller = call(Network.PHONE, phone.port(), 200)) {
                caller.awaitSuccess();
                phone.awaitSuccess();
            }
            var decode = List.of("udp.port==" + phone.port() + ",sip");
            var methods = capture.stop().fields("sip.Method", decode, "sip.Method");
            assertEquals(List.of(List.of("INVITE"), List.of("ACK"), List.of("BYE")), methods);
            assertEquals(List.of(), capture.warnings(decode, "sip"));
        }
    }

    @Test
    @Needs({"sipp", "baresip", "sox"})
    void baresipAnswersAndRecords() {
        try (var phone = Baresip.answers("+8613800000001", Network.PHONE, "pcma,pcmu")) {
            try (var caller = call(Network.PHONE, phone.port(), 200)) {
                caller.awaitSuccess();
            }
            Await.until("baresip has a recording, of nothing", phone::hasRecorded);
        }
    }

    @Test
    @Needs({"sipp", "kamailio"})
    void kamailioSendsACallerWithoutCredentialsAway() {
        try (var trunk = Kamailio.demands(Network.TRUNK, "gateway", "good".repeat(3), Network.PHONE + ":5060", 300)) {
            try (var caller = call(Network.TRUNK, trunk.port(), 407)) {
                caller.awaitSuccess();
                assertTrue(caller.messages().contains("Proxy-Authenticate: Digest"), caller.messages());
            }
            assertFalse(trunk.said().contains("allowed INVITE"), trunk.said());
        }
    }

    private static Sipp call(String address, int port, int expected) {
        return Sipp.plays("call", Network.STRANGER).fill("expect", String.valueOf(expected)).fill("talk", "1500")
                .fill("end", expected == 200 ? "" : "<nop next=\"1\"/>").with(address + ":" + port).start();
    }
}
