package io.trustline.tests.telephone;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.Topic;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.ServiceWish;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.api.SessionKeys.Stamp;
import io.trustline.sip.api.Telephone;
import io.trustline.tests.harness.Await;

/** A service of its own that has calls placed, as another context does: by commands, and hears of them by events. */
final class Asker implements AutoCloseable {

    private static final RandomGenerator CHANCE = new SecureRandom();
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(120);

    private final Telephone telephone;
    private final ServiceNumber service = new ServiceNumber("harbour-" + (10_000 + CHANCE.nextInt(90_000)));
    private final byte[] key = draw(32);
    private final ConnectionFactory connections;
    private final Queue commands;
    private final JMSContext listening;
    private final JMSConsumer events;
    private final Map<CallId, CallOutcome> ended = new HashMap<>();

    Asker(Telephone telephone, ConnectionFactory connections, Queue commands, Topic news) {
        this.telephone = telephone;
        this.connections = connections;
        this.commands = commands;
        this.listening = connections.createContext();
        this.events = listening.createConsumer(news);
        telephone.enrol(new ServiceWish(service, "Harbour Bank", false, Set.of(KeyProfile.HMAC_SHA256), "", 1_000,
                10_000, 1_000_000));
        telephone.addKey(service, key);
    }

    /** Of ten digits there is hardly another that looks the same in a log or a table. */
    static String code(int digits) {
        return CHANCE.ints(digits, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    CallId asks(CallSecret secret, Language language) {
        return asks(command("+86139" + (10_000_000 + CHANCE.nextInt(90_000_000)), secret, language));
    }

    CallId asks(PlaceCall command) {
        send(command);
        return command.call();
    }

    /** Whole and good, to be sent as it is, or bent. */
    PlaceCall command(String number, CallSecret secret, Language language) {
        var call = new CallId(UUID.randomUUID());
        var now = Instant.now();
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(draw(16));
        var proof = SessionKeys.make(key, new Stamp(service, now, nonce), number, secret);
        return new PlaceCall(call, "challenge-" + call, service, "CN", language, telephone.seal(call, secret), proof,
                now.plusSeconds(60));
    }

    /** What became of a call, as the event tells it. */
    CallOutcome outcome(CallId call) {
        return Await.present("the end of the call is told", ENDS_WITHIN, () -> {
            Optional.ofNullable(events.receive(500)).map(Envelope::open)
                    .filter(news -> news.type().equals(CallEnded.TYPE)).map(news -> CallEnded.fromJson(news.body()))
                    .ifPresent(news -> ended.put(news.call(), news.outcome()));
            return Optional.ofNullable(ended.get(call));
        });
    }

    private void send(PlaceCall command) {
        var envelope = new Envelope(UUID.randomUUID(), PlaceCall.TYPE, new CorrelationId("asker-" + command.call()),
                command.toJson());
        try (var connection = connections.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(commands).send(envelope.seal(session));
        } catch (JMSException broken) {
            throw new AssertionError("the command was not taken", broken);
        }
    }

    private static byte[] draw(int length) {
        var bytes = new byte[length];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        events.close();
        listening.close();
    }
}
