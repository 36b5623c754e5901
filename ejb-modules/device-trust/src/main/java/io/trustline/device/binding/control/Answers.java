package io.trustline.device.binding.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Initialised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes a key and the answer that proves the platform to the device: number, KeyTime, MAC (S203, KEY-11). */
@ApplicationScoped
public class Answers {

    private static final int KID_BYTES = 16;
    private static final int NONCE_BYTES = 32;
    private static final String NO_SERVICE = "default";

    @Inject
    KeyTimes keyTimes;
    @Inject
    NegotiatedKeys keys;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** A key that waits to be stored. */
    record Made(NegotiatedKey key, Instant notBefore) {}

    Made make(InitialisationRequest request, DeviceId device, boolean proven) {
        var wish = request.wish();
        var service = new String(wish.service().orElse(NO_SERVICE).getBytes(UTF_8), UTF_8);
        var now = clock.instant();
        var notBefore = now.truncatedTo(ChronoUnit.SECONDS);
        var expires = notBefore.plus(keyTimes.of(service, wish.info().type()));
        var kid = Octets.base64url(Sources.draw(random, KID_BYTES));
        var nonce = Sources.draw(random, NONCE_BYTES);
        var claims = new Initialised(kid, request.number().e164(), notBefore.getEpochSecond(),
                expires.getEpochSecond(), nonce, notBefore.getEpochSecond(), proven ? "kept" : "new").toJson();
        var schedule = KeySchedule.negotiated(wish.dkey(), wish.nonce(), nonce,
                KeySchedule.transcript(request.edkey(), signingInput(claims)));
        var answer = SignedMessage.sign(Typ.INITIALISED, claims, schedule.key(Label.CONFIRM)).compact();
        var continuity = proven
                ? Optional.<String>empty()
                : Optional.of(keys.sealContinuity(kid, schedule.key(Label.CONTINUITY)));
        return new Made(new NegotiatedKey(kid, device, request.number(), KeyState.PENDING, service,
                Optional.of(keys.seal(kid, schedule)), continuity, answer, expires, now), notBefore);
    }

    /** What is signed does not depend on the key, which in turn depends on what is signed. */
    private static String signingInput(byte[] claims) {
        return SignedMessage.sign(Typ.INITIALISED, claims, new byte[1]).signingInput();
    }
}
