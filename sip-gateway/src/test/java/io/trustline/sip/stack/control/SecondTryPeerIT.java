package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.api.TrunkWish.Transport;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawPhone;
import io.trustline.sip.peers.harness.SipMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals that ask for another try, each granted once (VOX-5). */
@Needs({})
class SecondTryPeerIT {

    private final Diary diary = new Diary();
    private Lines lines;
    private RawPhone phone;

    @BeforeEach
    void open() {
        lines = Lines.open();
        phone = RawPhone.at(Network.TRUNK);
    }

    @AfterEach
    void close() {
        phone.close();
        lines.close();
    }

    private Leg call() {
        return lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
    }

    @Test
    void asksForALongerSessionOnce() {
        call();
        phone.answer(phone.await("INVITE"), "422 Session Interval Too Small", List.of("Min-SE: 1800"), "");
        var again = phone.await("INVITE");
        assertEquals("1800", again.value("Session-Expires"));
        assertEquals("2 INVITE", again.value("CSeq"));
        phone.answer(again, "422 Session Interval Too Small", List.of("Min-SE: 3600"), "");
        assertEquals(422, diary.await(LegNews.Failed.class).status());
    }

    @Test
    void provesItselfWithTheStrongestHashToBothWhoAsk() {
        call();
        phone.answer(phone.await("INVITE"), "401 Unauthorized",
                List.of("WWW-Authenticate: Digest realm=\"phone\", nonce=\"a\", qop=\"auth\"",
                        "WWW-Authenticate: Digest realm=\"phone\", nonce=\"b\", qop=\"auth\", algorithm=SHA-256"),
                "");
        var second = phone.await("INVITE");
        assertTrue(second.value("Authorization").contains("algorithm=SHA-256"), second.text());
        phone.answer(second, "407 Proxy Authentication Required",
                List.of("Proxy-Authenticate: Digest realm=\"proxy\", nonce=\"c\", algorithm=MD5"), "");
        var third = phone.await("INVITE");
        assertTrue(third.value("Proxy-Authorization").contains("nonce=\"c\""), third.text());
        assertTrue(third.value("Authorization").contains("nc=00000002"), third.text());
        phone.answer(third, "407 Proxy Authentication Required",
                List.of("Proxy-Authenticate: Digest realm=\"proxy\", nonce=\"d\", stale=true, algorithm=MD5"), "");
        phone.answer(phone.await("INVITE"), "407 Proxy Authentication Required",
                List.of("Proxy-Authenticate: Digest realm=\"proxy\", nonce=\"e\", algorithm=MD5"), "");
        assertEquals(407, diary.await(LegNews.Failed.class).status());
    }

    @Test
    void followsARedirectionToTheSameNumberAtTheSameHostOnly() {
        var wish = Lines.trunk(Network.TRUNK, phone.port(), Transport.UDP, Redirects.SAME_HOST);
        lines.call(wish, diary);
        var same = "Contact: <sip:+8613800138000@" + Network.TRUNK + ":" + phone.port() + ";line=2>";
        redirect(phone.await("INVITE"), same);
        var again = phone.await("INVITE");
        assertTrue(again.requestUri().contains("line=2"), again.text());
        redirect(again, same);
        assertEquals(302, diary.await(LegNews.Failed.class).status());
        var other = new Diary();
        lines.call(wish, other);
        redirect(phone.await("INVITE"), "Contact: <sip:+19005550100@" + Network.TRUNK + ">");
        assertEquals(List.of("Failed", "Closed"), other.awaitEnd());
    }

    private void redirect(SipMessage invite, String contact) {
        var text = phone.start(invite, "302 Moved Temporarily");
        phone.say(invite, text.substring(0, text.indexOf("Contact:")) + contact + "\r\nContent-Length: 0\r\n\r\n");
        phone.await("ACK");
    }
}
