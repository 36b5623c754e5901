package io.trustline.tests.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import javax.sql.DataSource;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Verification;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallProgressed;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.Language;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.tests.container.TestArchive;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.telephone.WebPhone;

/** A code is opened, a telephone rings, and what an ear hears there is what opens it (VOX-3, VOX-4, VOX-6). */
@ExtendWith(ArquillianExtension.class)
@Listens
class VerificationIT {

    private static final int PAGE = 8090;
    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));
    private static final Visitor LAPTOP = new Visitor("2001:db8:cafe::1", "Test", Optional.empty());
    private static final String ATTEMPT = "alice's own attempt";

    @EJB(lookup = "java:global/trustline/portal/VerificationBoundary!"
            + "io.trustline.portal.verification.api.Verification")
    Verification verification;
    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/topic/sip-events")
    Topic events;
    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    private final CustomerId alice = new CustomerId(UUID.randomUUID());
    private WebPhone phone;
    private int before;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(VerificationIT.class, Asker.class, WebPhone.class, Await.class);
    }

    @BeforeEach
    void confirmHerNumber() {
        phone = new WebPhone(PAGE + Integer.getInteger("jboss.socket.binding.port-offset", 0));
        before = phone.last();
        change("INSERT INTO portal.account (id, name, role, password_since, password_due, language, attempt,"
                + " created_at, version) VALUES (?, ?, 'CUSTOMER', now(), FALSE, 'en', ?, now(), 0)",
                alice.value(), "alice-" + alice.value().toString().substring(0, 8), UUID.randomUUID());
        change("INSERT INTO portal.number (id, account_id, e164, added_at, confirmed_at)"
                + " VALUES (?, ?, ?, now(), now())", UUID.randomUUID(), alice.value(), "+86138" + Asker.code(8));
    }

    @Test
    void whatTheTelephoneSaysOpensItOnce() {
        phone.behaving("at-once");
        var opened = fruit(verification.verify(alice, ATTEMPT, Language.ENGLISH, LAPTOP));
        Await.until("the code is spoken", Duration.ofSeconds(90),
                () -> look(opened).ending().filter(Plain.SPOKEN::equals).isPresent());
        var code = readings().get(0);

        assertEquals(Optional.of(CallStage.SPOKEN), look(opened).stage());
        assertEquals(ChallengeState.PASSED, fruit(verification.check(opened.challenge(), ATTEMPT, code)).state());
        assertEquals("code-spent", slug(verification.check(opened.challenge(), ATTEMPT, code)));
    }

    @Test
    void asksNobodyWhoseNumberWasNotConfirmed() {
        change("UPDATE portal.number SET confirmed_at = NULL WHERE account_id = ?", alice.value());
        assertEquals("number-blocked", slug(verification.verify(alice, ATTEMPT, Language.ENGLISH, LAPTOP)));
    }

    @Test
    void newsThatComeTwiceOrTooLateChangeNothing() {
        phone.behaving("busy");
        var opened = fruit(verification.verify(alice, ATTEMPT, Language.MANDARIN, LAPTOP));
        Await.until("it was busy", () -> look(opened).ending().isPresent());
        var busy = look(opened);
        var call = new CallId(UUID.fromString(text(
                "SELECT call_id FROM portal.outgoing_call WHERE subject = ?", "challenge:" + opened.challenge())));
        var late = new CallProgressed(call, "challenge:" + opened.challenge(), CallStage.SPEAKING, Instant.now());
        send(late);
        send(late);
        // A call of another code comes behind them in the same topic: once it is heard of, they were.
        var second = fruit(verification.verify(alice, ATTEMPT, Language.MANDARIN, LAPTOP));
        Await.until("that was busy, too", () -> look(second).ending().isPresent());

        assertEquals(Optional.of(Plain.BUSY), busy.ending());
        assertEquals(busy, look(opened));
        assertTrue(verification.progress(opened.challenge(), "bob's attempt").isEmpty());
    }

    private List<String> readings() {
        phone.awaitAfter(before, "over");
        return EAR.hear(phone.heard(before + 1), Language.ENGLISH).readings();
    }

    private Progress look(Progress earlier) {
        return verification.progress(earlier.challenge(), ATTEMPT).orElseThrow();
    }

    private void send(CallProgressed news) {
        var envelope = new Envelope(UUID.randomUUID(), CallProgressed.TYPE,
                new CorrelationId("twice-" + alice.value()), news.toJson());
        try (var connection = connections.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(events).send(envelope.seal(session));
        } catch (JMSException broken) {
            throw new AssertionError("the news were not taken", broken);
        }
    }

    private static <T> T fruit(Outcome<T> outcome) {
        return outcome.fold(fruit -> fruit, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    private static String slug(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }

    private void change(String sql, Object... values) {
        try (var connection = database.getConnection(); var row = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.executeUpdate();
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    private String text(String sql, String value) {
        try (var connection = database.getConnection(); var query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (var rows = query.executeQuery()) {
                assertTrue(rows.next(), sql);
                return rows.getString(1);
            }
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }
}
