package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Kamailio;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawPhone;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkRhythm;
import io.trustline.sip.trunk.control.Trunks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trunks beside programs of strangers: registered, asked, lost and found (VOX-5). */
class TrunkPeerIT {

    private static final TrunkRhythm QUICK = new TrunkRhythm(Duration.ofMillis(300), Duration.ofMinutes(10),
            Duration.ofMillis(200), Duration.ofSeconds(1));

    private Lines lines;
    private Trunks trunks;

    @BeforeEach
    void open() {
        lines = Lines.open();
        trunks = new Trunks(new SipTrunkProbe(lines.legs()), QUICK, Lines.surroundings());
        trunks.start();
    }

    @AfterEach
    void close() {
        trunks.stop();
        lines.close();
    }

    @Test
    @Needs("kamailio")
    void registersAtKamailioAndTakesItsLeave() {
        try (var kamailio = Kamailio.demands(Network.TRUNK, "gateway", Lines.PASSWORD, Network.PHONE + ":5060", 300)) {
            trunks.put(new Trunk(registering(kamailio.port()), true));
            awaitHealth(TrunkHealth.UP);
            trunks.stop();
            Await.until("kamailio says what it did: " + kamailio.said(),
                    () -> kamailio.said().toLowerCase(java.util.Locale.ROOT).contains("register"));
        }
    }

    @Test
    @Needs({"kamailio", "sipp"})
    void callsThroughKamailioThatDemandsProof() {
        try (var phone = Sipp.plays("answer", Network.PHONE).start();
                var kamailio = Kamailio.demands(Network.TRUNK, "gateway", Lines.PASSWORD,
                        Network.PHONE + ":" + phone.port(), 300)) {
            var diary = new Diary();
            var leg = lines.call(inDomain(Network.TRUNK, kamailio.port(), TrunkWish.Mode.STATIC), diary);
            diary.await(LegNews.Answered.class);
            leg.end(HangUp.NORMAL);
            assertEquals(List.of("Trying", "Ringing", "Answered", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
        }
    }

    @Test
    @Needs("kamailio")
    void losesATrunkThatFallsSilentAndFindsItAgain() {
        int port;
        try (var kamailio = Kamailio.demands(Network.TRUNK, "gateway", Lines.PASSWORD, Network.PHONE + ":5060", 300)) {
            port = kamailio.port();
            trunks.put(new Trunk(Lines.trunk(Network.TRUNK, port), true));
            awaitHealth(TrunkHealth.UP);
        }
        awaitHealth(TrunkHealth.DOWN);
        assertTrue(trunks.view("north").orElseThrow().healthNote().contains("no answer"));
        assertTrue(trunks.book(Lines.ALICE, java.util.Set.of()).isEmpty());
    }

    @Test
    @Needs("sipp")
    void saysThatATrunksNameLeadsNowhere() {
        trunks.put(new Trunk(Lines.trunk("nowhere.invalid", 5060), true));
        awaitHealth(TrunkHealth.DOWN);
        assertEquals("no address", trunks.view("north").orElseThrow().healthNote());
    }

    @Test
    @Needs({})
    void keepsARegistrationAliveAndEndsItAtTheStop() {
        try (var registrar = RawPhone.at(Network.TRUNK)) {
            trunks.put(new Trunk(registering(registrar.port()), true));
            registrar.answer(registrar.await("REGISTER"), "401 Unauthorized",
                    List.of("WWW-Authenticate: Digest realm=\"r\", nonce=\"a\", qop=\"auth\""), "");
            var proved = registrar.await("REGISTER");
            assertTrue(proved.value("Authorization").contains("username=\"gateway\""), proved.text());
            assertEquals("<sip:gateway@" + Network.TRUNK + ">", proved.value("To"));
            registrar.answer(proved, "423 Interval Too Brief", List.of("Min-Expires: 1200"), "");
            var longer = registrar.await("REGISTER");
            assertEquals("1200", longer.value("Expires"));
            registrar.answer(longer, "200 OK", List.of("Expires: 2"), "");
            awaitHealth(TrunkHealth.UP);
            var refresh = registrar.await("REGISTER");
            assertTrue(refresh.value("Authorization").contains("nc=0000000"), refresh.text());
            registrar.answer(refresh, "200 OK", List.of("Expires: 600"), "");
            new Thread(trunks::stop).start();
            assertEquals("0", registrar.await("REGISTER").value("Expires"));
        }
    }

    @Test
    @Needs({})
    void asksAFixedTrunkUntilItAnswersTwice() {
        try (var trunk = RawPhone.at(Network.TRUNK)) {
            trunks.put(new Trunk(Lines.trunk(Network.TRUNK, trunk.port()), true));
            for (var status : List.of("200 OK", "503 Service Unavailable", "503 Service Unavailable")) {
                answerOptions(trunk, status);
            }
            awaitHealth(TrunkHealth.DOWN);
            assertEquals("answered 503", trunks.view("north").orElseThrow().healthNote());
            answerOptions(trunk, "404 Not Found");
            answerOptions(trunk, "401 Unauthorized");
            awaitHealth(TrunkHealth.UP);
        }
    }

    private static void answerOptions(RawPhone trunk, String status) {
        trunk.answer(trunk.await("OPTIONS"), status, List.of(), "");
    }

    private void awaitHealth(TrunkHealth health) {
        Await.until("the trunk is " + health, Duration.ofSeconds(30),
                () -> trunks.view("north").orElseThrow().health() == health);
    }

    private static TrunkWish registering(int port) {
        return inDomain(Network.TRUNK, port, TrunkWish.Mode.REGISTRATION);
    }

    private static TrunkWish inDomain(String host, int port, TrunkWish.Mode mode) {
        return new TrunkWish("north", host, port, TrunkWish.Transport.UDP, mode, "gateway", Lines.PASSWORD, "",
                "+862150000000", TrunkWish.NumberFormat.E164, true, 10, 10, 1, 1, List.of(), 0, TrunkWish.Media.RTP,
                TrunkWish.Redirects.REFUSE);
    }
}
