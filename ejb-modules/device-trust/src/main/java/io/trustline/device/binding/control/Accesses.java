package io.trustline.device.binding.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.Did;
import io.trustline.device.api.Sender;
import io.trustline.device.call.control.AccessTokens;
import io.trustline.device.control.Allowance;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.Devices;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Accessed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Reads an access and proves where it comes from (S211, S212), and writes its answer. */
@ApplicationScoped
public class Accesses {

    @Inject
    DeviceSettings settings;
    @Inject
    NegotiatedKeys keys;
    @Inject
    Devices devices;
    @Inject
    AccessTokens tokens;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    private Allowance allowance;

    @PostConstruct
    void open() {
        allowance = new Allowance(settings.accessesPerHour());
    }

    public Outcome<Msisdn> admit(Sender sender) {
        return Senders.admit(sender, allowance, clock.instant());
    }

    /** Outside any transaction; one question to the database. */
    public Outcome<AccessRequest> read(String message, Msisdn number, String address) {
        var sealed = SealedMessage.read(message, Typ.ACCESS);
        if (sealed.isEmpty() || sealed.get().kid().isEmpty()) {
            return refuse(DeviceProblems.UNREADABLE_MESSAGE);
        }
        if (sealed.get().suite().filter(Suite.A256GCM::equals).isEmpty()) {
            return refuse(DeviceProblems.ALGORITHM_REFUSED);
        }
        var subject = keys.withDevice(sealed.get().kid().get()).filter(found -> found.key().isGood(clock.instant()));
        return subject.map(found -> prove(message, sealed.get(), found, new Origin(number, address)))
                .orElseGet(() -> refuse(DeviceProblems.INITIALISE_AGAIN));
    }

    /** S213's counterpart: proves the platform to the device. */
    public String answer(AccessRequest request) {
        var key = request.subject().key();
        var grant = tokens.grant(key.device(), key.kid(), key.expires());
        var claims = new Accessed(request.number().e164(), Octets.sha256(Octets.ascii(request.message())),
                request.claims().nonce(), clock.instant().getEpochSecond(), grant.token(),
                grant.expires().getEpochSecond());
        var signed = SignedMessage.sign(Typ.ACCESSED, claims.toJson(),
                request.schedule().key(Label.ACCESS_PLATFORM_MAC));
        var sealer = Sealer.direct(Suite.A256GCM, request.schedule().key(Label.ACCESS_PLATFORM_SEAL));
        return Nested.seal(Envelope.of(Typ.ACCESSED, key.kid()), signed, sealer, random);
    }

    private Outcome<AccessRequest> prove(String message, SealedMessage sealed, KeyAndDevice subject, Origin origin) {
        var schedule = keys.open(subject.key());
        var opener = Opener.direct(Suite.A256GCM, schedule.key(Label.ACCESS_TERMINAL_SEAL));
        Optional<byte[]> claims = Nested.open(sealed, Typ.ACCESS, opener, schedule.key(Label.ACCESS_TERMINAL_MAC));
        if (claims.isEmpty()) {
            return refuse(DeviceProblems.NOT_PROVEN);
        }
        return Access.read(claims.get()).map(access -> check(
                new AccessRequest(message, subject, schedule, access, origin.number(), origin.address())))
                .orElseGet(() -> refuse(DeviceProblems.UNREADABLE_MESSAGE));
    }

    private Outcome<AccessRequest> check(AccessRequest request) {
        if (!isOfItsKey(request)) {
            return refuse(DeviceProblems.NOT_PROVEN);
        }
        var off = Duration.between(Instant.ofEpochSecond(request.claims().time()), clock.instant()).abs();
        if (off.compareTo(settings.clockWindow()) > 0) {
            return refuse(DeviceProblems.CLOCK_SKEWED);
        }
        return switch (request.subject().device().state()) {
            case SUSPENDED -> refuse(DeviceProblems.DEVICE_SUSPENDED);
            case REVOKED -> refuse(DeviceProblems.DEVICE_REVOKED);
            default -> Outcome.granted(request);
        };
    }

    /** Did, number and KeyTime are those that were bound to the key. */
    private boolean isOfItsKey(AccessRequest request) {
        var key = request.subject().key();
        var claims = request.claims();
        var bound = request.subject().device().didIndex().orElse("");
        return MessageDigest.isEqual(Octets.ascii(bound), Octets.ascii(devices.didIndex(new Did(claims.did()))))
                && claims.msisdn().equals(key.number().e164()) && claims.expires() == key.expires().getEpochSecond();
    }

    private static <T> Outcome<T> refuse(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }

    private record Origin(Msisdn number, String address) {}
}
