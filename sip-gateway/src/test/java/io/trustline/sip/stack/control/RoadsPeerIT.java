package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.api.TrunkWish.Transport;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawPhone;
import io.trustline.sip.peers.harness.Sipp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call over TCP and TLS; over TLS only to whoever shows the right name (VOX-5). */
@Needs({})
class RoadsPeerIT {

    private final Diary diary = new Diary();

    @Test
    @Needs("sipp")
    void callsOverTcp() {
        try (var lines = Lines.open(); var phone = Sipp.plays("answer", Network.TRUNK).transport("t1").start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port(), Transport.TCP, Redirects.REFUSE), diary);
            diary.await(LegNews.Answered.class);
            leg.end(HangUp.NORMAL);
            assertEquals(List.of("Trying", "Ringing", "Answered", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
        }
    }

    @Test
    void saysThatNobodyListensOverTcp() {
        try (var lines = Lines.open()) {
            lines.call(Lines.trunk(Network.TRUNK, Network.freePort(Network.TRUNK), Transport.TCP, Redirects.REFUSE),
                    diary);
            assertEquals(List.of("Broken", "Closed"), diary.awaitEnd());
            assertEquals("not reachable", diary.await(LegNews.Broken.class).reason());
        }
    }

    @Test
    void letsTheHostHangUpThatTheAnswerNamed() {
        try (var lines = Lines.open();
                var door = RawPhone.at(Network.TRUNK);
                var other = RawPhone.at(Network.SECOND_TRUNK)) {
            lines.call(Lines.trunk(Network.TRUNK, door.port()), diary);
            var invite = door.await("INVITE");
            door.say(invite, door.start(invite, "200 OK").replace(Network.TRUNK + ":" + door.port() + ">",
                    Network.SECOND_TRUNK + ":" + other.port() + ">") + "Content-Length: 0\r\n\r\n");
            other.await("ACK");
            other.say(invite, other.inCall(invite, "BYE", 7));
            other.await("200");
            assertEquals(List.of("Answered", "HungUp", "Closed"), diary.awaitEnd());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void callsOverTlsWhereTheNameIsRight(String protocol, @TempDir Path folder) {
        var stores = TlsPhone.storesFor(folder, "ip:" + Network.TRUNK);
        try (var phone = new TlsPhone(Network.TRUNK, stores, protocol); var lines = secured(stores)) {
            lines.call(Lines.trunk(Network.TRUNK, phone.port(), Transport.TLS, Redirects.REFUSE), diary);
            assertEquals(486, diary.await(LegNews.Failed.class).status());
            assertTrue(phone.asked().join().contains("Via: SIP/2.0/TLS"), phone.asked().join());
            assertEquals(protocol, phone.protocol());
        }
    }

    @Test
    void saysNothingToWhoeverShowsAnotherName(@TempDir Path folder) {
        var stores = TlsPhone.storesFor(folder, "dns:elsewhere.example");
        try (var phone = new TlsPhone(Network.TRUNK, stores, "TLSv1.3", "TLSv1.2"); var lines = secured(stores)) {
            lines.call(Lines.trunk(Network.TRUNK, phone.port(), Transport.TLS, Redirects.REFUSE), diary);
            assertEquals(List.of("Broken", "Closed"), diary.awaitEnd());
            assertEquals("TLS not trusted", diary.await(LegNews.Broken.class).reason());
            assertTrue(phone.asked().isCompletedExceptionally() || !phone.asked().isDone());
        }
    }

    @Test
    void saysNothingToWhomNobodyVouchesFor(@TempDir Path folder) {
        var stores = TlsPhone.storesFor(folder, "ip:" + Network.TRUNK);
        try (var phone = new TlsPhone(Network.TRUNK, stores, "TLSv1.3");
                var lines = secured(new TlsStores(Optional.empty(), Optional.empty()))) {
            lines.call(Lines.trunk(Network.TRUNK, phone.port(), Transport.TLS, Redirects.REFUSE), diary);
            assertEquals(List.of("Broken", "Closed"), diary.awaitEnd());
        }
    }

    private static Lines secured(TlsStores stores) {
        int port = Network.freePort(Network.GATEWAY);
        return new Lines(new StackPlan(Network.GATEWAY, Network.GATEWAY, port, port + 1,
                Optional.of(stores.context()), false, 10, 100));
    }
}
