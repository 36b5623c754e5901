package io.trustline.tests.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import jakarta.jms.Topic;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.api.Telephone;
import io.trustline.tests.container.TestArchive;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.telephone.WebPhone;

/** Whatever is forged, bent, stale or forbidden ends with its reason, and no telephone rings (VOX-4, VOX-9). */
@ExtendWith(ArquillianExtension.class)
class RefusalsIT {

    private static final int PAGE = 8090;
    private static final String BOB = "+8613900139001";
    private static final String OTHER = "+8613900139002";

    @EJB(lookup = "java:global/trustline/sip-gateway/TelephoneBoundary!io.trustline.sip.api.Telephone")
    Telephone telephone;
    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/queue/sip-commands")
    Queue commands;
    @Resource(lookup = "java:/jms/topic/sip-events")
    Topic events;

    private WebPhone phone;
    private Asker bank;
    private int before;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(RefusalsIT.class, Asker.class, WebPhone.class, Await.class);
    }

    @BeforeEach
    void open() {
        phone = new WebPhone(PAGE + Integer.getInteger("jboss.socket.binding.port-offset", 0));
        phone.behaving("decline");
        bank = new Asker(telephone, connections, commands, events);
        before = phone.last();
    }

    @AfterEach
    void close() {
        bank.close();
        assertEquals(before, phone.last(), "a telephone rang");
    }

    @Test
    void anotherNumberThanK2WasMadeFor() {
        var good = command(BOB);
        var proof = good.proof();
        refuses(DialRefusal.WRONG_SESSION_KEY, with(good, good.call(), good.secret(),
                new SessionKey(proof.profile(), OTHER, proof.value(), proof.time(), proof.nonce())));
    }

    @Test
    void anotherCodeThanK2WasMadeFor() {
        var good = command(BOB);
        refuses(DialRefusal.WRONG_SESSION_KEY, with(good, good.call(),
                telephone.seal(good.call(), new CallSecret(Asker.code(9), Optional.empty())), good.proof()));
    }

    @Test
    void aSecretOfAnotherCall() {
        var good = command(BOB);
        refuses(DialRefusal.UNREADABLE_SECRET, with(good, new CallId(UUID.randomUUID()), good.secret(), good.proof()));
    }

    @Test
    void whatComesTooLate() {
        var good = command(BOB);
        refuses(DialRefusal.EXPIRED, new PlaceCall(good.call(), good.challenge(), good.service(), good.region(),
                good.language(), good.secret(), good.proof(), Instant.now().minusSeconds(1)));
    }

    @Test
    void aSatelliteAndAnEmergencyNumber() {
        refuses(DialRefusal.PREFIX_BLOCKED, command("+870773111632"));
        refuses(DialRefusal.NOT_A_NUMBER, command("110"));
    }

    @Test
    void aProofThatWasUsedBefore() {
        var first = command("+870773111632");
        refuses(DialRefusal.PREFIX_BLOCKED, first);
        var again = new CallId(UUID.randomUUID());
        refuses(DialRefusal.REPLAYED, with(first, again, telephone.seal(again, secret()), first.proof()));
    }

    private void refuses(DialRefusal reason, PlaceCall command) {
        assertEquals(new NotDialled(reason), bank.outcome(bank.asks(command)));
    }

    private PlaceCall command(String number) {
        return bank.command(number, secret(), Language.MANDARIN);
    }

    private static CallSecret secret() {
        return new CallSecret("159382", Optional.empty());
    }

    private static PlaceCall with(PlaceCall good, CallId call, String secret, SessionKey proof) {
        return new PlaceCall(call, "challenge-" + call, good.service(), good.region(), good.language(), secret, proof,
                good.goodUntil());
    }
}
