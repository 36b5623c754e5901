package io.trustline.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.Topic;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.nimbusds.jose.jwk.JWKSet;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceTrust;
import io.trustline.device.api.Sender;
import io.trustline.device.api.SimSwapKind;
import io.trustline.device.api.SimSwapped;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.Initialise;
import io.trustline.sdk.wire.message.Initialised;
import io.trustline.tests.harness.Await;

/** What happens to devices is told to the other contexts (KEY-9, PLAT-3). */
@ExtendWith(ArquillianExtension.class)
class DeviceEventsIT {

    private static final RandomGenerator CHANCE = new SecureRandom();
    private static final Info METER = new Info("meter", List.of(), Optional.empty());

    @EJB(lookup = "java:global/trustline/device-trust/DeviceTrustBoundary!io.trustline.device.api.DeviceTrust")
    DeviceTrust trust;
    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/topic/device-events")
    Topic events;

    private final String did = "meter-" + Integer.toHexString(CHANCE.nextInt() | 0x1000_0000);
    private final Msisdn alice = number();
    private final Msisdn bob = number();
    private KeySchedule keys;
    private Initialised said;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(DeviceEventsIT.class, Await.class);
    }

    @Test
    void aSwappedSimIsToldOnceHoweverOftenItIsTried() {
        try (var context = connections.createContext(); var consumer = context.createConsumer(events)) {
            initialise();
            assertEquals(Optional.empty(), refusal(access(alice)));
            assertEquals(Optional.of(DeviceProblems.SIM_CHANGED), refusal(access(bob)));
            assertEquals(Optional.of(DeviceProblems.SIM_CHANGED), refusal(access(bob)));
            var told = await(consumer);
            assertEquals(alice, told.expected());
            assertEquals(bob, told.seen());
            assertEquals(SimSwapKind.OTHER_SIM, told.kind());
            // The event of a later swap comes: a second one about the first would have come before it.
            var carol = number();
            assertEquals(Optional.of(DeviceProblems.SIM_CHANGED), refusal(access(carol)));
            assertEquals(carol, await(consumer).seen());
        }
    }

    /** The next one about this device. */
    private SimSwapped await(JMSConsumer consumer) {
        return Await.present("the swap is told",
                () -> Optional.ofNullable(consumer.receive(1000))
                        .map(Envelope::open).filter(envelope -> envelope.type().equals(SimSwapped.TYPE))
                        .map(envelope -> SimSwapped.fromJson(envelope.body()))
                        .filter(told -> told.expected().equals(alice)));
    }

    private void initialise() {
        var key = parse(trust.keySet()).getKeys().stream().filter(one -> one.toJSONObject().containsValue("P-256"))
                .findFirst().orElseThrow();
        var asked = new Initialise(did, draw(32), draw(16), now(), Optional.empty(), METER);
        var edkey = Sealer.to(key).seal(io.trustline.sdk.wire.jose.Envelope.of(Typ.INITIALISE, key.getKeyID()),
                asked.toJson(), CHANCE);
        var answer = trust.initialise(edkey, sender(alice)).fold(message -> message, refusal -> refusal.type().slug());
        var signed = SignedMessage.read(answer, Typ.INITIALISED).orElseThrow();
        said = Initialised.read(signed.unverified()).orElseThrow();
        keys = KeySchedule.negotiated(asked.dkey(), asked.nonce(), said.nonce(),
                KeySchedule.transcript(edkey, signed.signingInput()));
    }

    private Outcome<String> access(Msisdn sim) {
        var claims = new Access(did, METER, said.msisdn(), said.expires(), draw(16), now());
        var inner = SignedMessage.sign(Typ.ACCESS, claims.toJson(), keys.key(Label.ACCESS_TERMINAL_MAC));
        var message = Nested.seal(io.trustline.sdk.wire.jose.Envelope.of(Typ.ACCESS, said.kid()), inner,
                Sealer.direct(Suite.A256GCM, keys.key(Label.ACCESS_TERMINAL_SEAL)), CHANCE);
        return trust.access(message, sender(sim));
    }

    private static Optional<ProblemType> refusal(Outcome<String> outcome) {
        return outcome.fold(message -> Optional.empty(), refusal -> Optional.of(refusal.type()));
    }

    private static Sender sender(Msisdn sim) {
        return new Sender("192.0.2.1", Optional.of("test"), Optional.of(sim));
    }

    private static JWKSet parse(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (java.text.ParseException noKeySet) {
            throw new AssertionError(noKeySet);
        }
    }

    private static Msisdn number() {
        return new Msisdn("+86197" + (10_000_000 + CHANCE.nextInt(89_999_999)));
    }

    private static byte[] draw(int length) {
        var bytes = new byte[length];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
