package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.Language;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Baresip;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.Listener;
import io.trustline.sip.peers.house.PlacedCall;
import io.trustline.sip.peers.house.TrunkBook;

/** VOX-10: a foreign telephone is asked and answers with a key (RFC 4733). */
class AskPeerIT {

    private static final CallScript NEW_DEVICE = new CallScript(List.of(Piece.prompt("sign-in-from-new-device")));
    /** Both languages say it, and the options begin, within this time. */
    private static final String AFTER_THE_STATEMENT = "9000";
    private static final String WITHIN_THE_STATEMENT = "2000";

    @Test
    @Needs("sipp")
    void oneAgreesToWhatWasHeard() {
        var call = pressing("1", AFTER_THE_STATEMENT);
        assertEquals(Plain.APPROVED, call.outcome());
        assertEquals(1, call.record().timesSpoken());
        assertEquals("1", call.record().keys().substring(0, 1));
    }

    @Test
    @Needs("sipp")
    void twoRefusesAtOnce() {
        var call = pressing("2", WITHIN_THE_STATEMENT);
        assertEquals(Plain.REFUSED, call.outcome());
        assertEquals(0, call.record().timesSpoken());
    }

    @Test
    @Needs("sipp")
    void nineIsReported() {
        assertEquals(Plain.DISOWNED, pressing("9", WITHIN_THE_STATEMENT).outcome());
    }

    @Test
    @Needs({"baresip", "sox"})
    void aTelephoneHearsEveryDigitAndSilenceIsNoAnswer() {
        var script = new CallScript(List.of(Piece.prompt("to-account-ending"), Piece.digits("365882")));
        try (var phone = Baresip.answers(Gateway.NUMBER, Network.PHONE, "pcma");
                var gateway = Gateway.over(TrunkBook.udp("north", Network.PHONE, phone.port()))) {
            assertEquals(Plain.UNANSWERED, gateway.call(script, Language.MANDARIN).outcome());
            Await.until("all is recorded", () -> phone.recordings().size() == 1);
            assertEquals("365882 365882", Listener.hears(phone.recordings().get(0), Language.MANDARIN));
        }
    }

    private static PlacedCall pressing(String key, String wait) {
        try (var phone = Sipp.plays("answer-keys", Network.TRUNK).fill("first", key).fill("second", key)
                .fill("wait", wait).fill("between", "400").with("-rtp_echo").start();
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()))) {
            var call = gateway.call(NEW_DEVICE, Language.ENGLISH);
            call.outcome();
            phone.awaitSuccess();
            return call;
        }
    }
}
