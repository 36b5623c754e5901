package io.trustline.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.MessageType;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.CustomerActed;
import io.trustline.portal.api.Portal;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.entry.api.Entrance;
import io.trustline.tests.harness.Await;

/** A row and its message commit together or not at all; a second delivery changes nothing (PLAT-3, ADR 0002). */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    @EJB(lookup = PortalDoor.PORTAL)
    Portal portal;
    @EJB(lookup = PortalDoor.ENTRANCE)
    Entrance entrance;
    @Resource(lookup = PortalDoor.DATABASE)
    DataSource database;
    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = PortalDoor.TOPIC)
    Topic events;
    @Resource
    UserTransaction transaction;
    private PortalDoor door;
    private SignUp alice;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(OutboxIT.class, PortalDoor.class, Await.class);
    }

    @BeforeEach
    void signUp() {
        door = new PortalDoor(entrance, database);
        alice = PortalDoor.wish("alice");
        entrance.signUp(alice, PortalDoor.visitor());
        Await.until("the first event has arrived", () -> door.activities("SIGNED_UP", alice) == 1);
    }

    @Test
    void whatCommitsArrivesOnce() throws Exception {
        transaction.begin();
        outbox().put(event(Act.LANGUAGE_CHANGED));
        transaction.commit();
        Await.until("it has arrived", () -> door.activities("LANGUAGE_CHANGED", alice) == 1);
    }

    @Test
    void whatIsRolledBackIsNeverSent() throws Exception {
        transaction.begin();
        outbox().put(event(Act.NUMBER_CHANGED));
        transaction.rollback();
        // What was put after it has passed: had it been sent, it would have been there before.
        transaction.begin();
        outbox().put(event(Act.SIGNED_OUT));
        transaction.commit();
        Await.until("the later one has arrived", () -> door.activities("SIGNED_OUT", alice) == 1);
        assertEquals(0, door.activities("NUMBER_CHANGED", alice));
    }

    @Test
    void aMessageThatArrivesTwiceCountsOnce() throws JMSException {
        var twice = event(Act.PASSWORD_CHANGED);
        send(twice);
        send(twice);
        send(twice);
        Await.until("it has arrived", () -> door.activities("PASSWORD_CHANGED", alice) > 0);
        send(event(Act.SESSION_ENDED));
        Await.until("the later one has arrived", () -> door.activities("SESSION_ENDED", alice) == 1);
        assertEquals(1, door.activities("PASSWORD_CHANGED", alice));
        assertEquals("1", door.text("SELECT count(*) FROM portal.inbox WHERE message_id = ?", twice.id()));
    }

    @Test
    void aMessageOfAnUnknownTypeDisturbsNobody() throws JMSException {
        send(new Envelope(UUID.randomUUID(), new MessageType("portal.not-invented-yet", 7), correlation(),
                event(Act.SIGNED_IN).body()));
        send(event(Act.SESSION_ENDED));
        Await.until("the next one has arrived", () -> door.activities("SESSION_ENDED", alice) == 1);
    }

    private Outbox outbox() {
        return new Outbox(database, "portal");
    }

    private Envelope event(Act act) {
        var customer = new CustomerId(UUID.fromString(
                door.text("SELECT id FROM portal.account WHERE name = ?", alice.name().value())));
        var acted = new CustomerActed(Optional.of(customer), act, Instant.parse("2026-01-02T03:04:05Z"), "192.0.2.1",
                "Test");
        return new Envelope(UUID.randomUUID(), CustomerActed.TYPE, correlation(), acted.toJson());
    }

    private static CorrelationId correlation() {
        return new CorrelationId("outbox-it");
    }

    private void send(Envelope envelope) throws JMSException {
        try (var connection = connections.createConnection();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(events).send(envelope.seal(session));
        }
    }
}
