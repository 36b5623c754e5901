package io.trustline.device.binding.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.Sender;
import io.trustline.device.control.Allowance;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.platformkey.control.LiveKey;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.device.platformkey.control.PrivateKeyWork;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Initialise;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads EDKey (S202): everything that is judged before the database changes, the private key's work above all. */
@ApplicationScoped
public class Initialisations {

    @Inject
    DeviceSettings settings;
    @Inject
    PlatformKeys platformKeys;
    @Inject
    PrivateKeyWork work;
    @Inject
    NegotiatedKeys keys;
    @Inject
    Clock clock;

    private Allowance allowance;

    @PostConstruct
    void open() {
        allowance = new Allowance(settings.initialisationsPerHour());
    }

    /** Who may ask at all. */
    public Outcome<Msisdn> admit(Sender sender) {
        return Senders.admit(sender, allowance, clock.instant());
    }

    /** The answer to a message that was answered before: the same, until its key was used or replaced. */
    public Optional<Outcome<String>> repeat(String edkey, Msisdn number) {
        return keys.byRequest(digest(edkey)).map(key -> {
            boolean same = key.state() == KeyState.PENDING && key.number().equals(number)
                    && key.isGood(clock.instant());
            return same ? Outcome.granted(key.answer()) : refuse(DeviceProblems.REPLAYED);
        });
    }

    /** Outside any transaction. */
    public Outcome<InitialisationRequest> read(String edkey, Msisdn number, String address) {
        var message = SealedMessage.read(edkey, Typ.INITIALISE);
        if (message.isEmpty() || message.get().kid().isEmpty()) {
            return refuse(DeviceProblems.UNREADABLE_MESSAGE);
        }
        var key = platformKeys.live(message.get().kid().get());
        if (key.isEmpty()) {
            return refuse(DeviceProblems.UNKNOWN_KEY);
        }
        if (message.get().suite().filter(key.get().opener().suite()::equals).isEmpty()) {
            return refuse(DeviceProblems.ALGORITHM_REFUSED);
        }
        return open(key.get(), message.get()).fold(
                content -> content.flatMap(bytes -> parse(edkey, message.get(), bytes, number, address))
                        .map(this::inTime).orElseGet(() -> refuse(DeviceProblems.UNREADABLE_MESSAGE)),
                Outcome::refused);
    }

    static String digest(String edkey) {
        return Octets.base64url(Octets.sha256(Octets.ascii(edkey)));
    }

    private Outcome<Optional<byte[]>> open(LiveKey key, SealedMessage message) {
        return work.open(key, message);
    }

    private static Optional<InitialisationRequest> parse(String edkey, SealedMessage message, byte[] content,
            Msisdn number, String address) {
        if (!message.header().isNested()) {
            return Initialise.read(content).map(
                    wish -> new InitialisationRequest(edkey, digest(edkey), wish, Optional.empty(), number, address));
        }
        return SignedMessage.read(content, Typ.INITIALISE).flatMap(signed -> Initialise.read(signed.unverified())
                .map(wish -> new InitialisationRequest(edkey, digest(edkey), wish, Optional.of(signed), number,
                        address)));
    }

    private Outcome<InitialisationRequest> inTime(InitialisationRequest request) {
        var off = Duration.between(Instant.ofEpochSecond(request.wish().time()), clock.instant()).abs();
        return off.compareTo(settings.clockWindow()) > 0
                ? refuse(DeviceProblems.CLOCK_SKEWED)
                : Outcome.granted(request);
    }

    private static <T> Outcome<T> refuse(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
