package io.trustline.webapi.device;

import io.trustline.device.api.CallKey;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceTrust;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.webapi.edge.Content;
import io.trustline.webapi.edge.SeenNonces;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Recognises the device behind a call: its token, and its signature under the key of that token (protocol §5). */
@ApplicationScoped
class Calls {

    private static final String SCHEME = "Trustline ";
    /** At a hundred calls a second and ten minutes each: 60,000. */
    private static final int MOST_NONCES = 100_000;

    @Inject
    DeviceTrust trust;
    @Inject
    CallSettings settings;
    @Inject
    Clock clock;

    private SeenNonces nonces;

    @PostConstruct
    void settle() {
        nonces = new SeenNonces(MOST_NONCES, settings.clockWindow(), clock);
    }

    /** Being told is enough: a bean made by the first call would take that call for older than what it remembers. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // by now it is made
    }

    Outcome<CallKey> caller(HttpServletRequest request) {
        var signature = signature(request);
        var token = token(request);
        return signature.isEmpty() || token.isEmpty()
                ? refused(DeviceProblems.NOT_PROVEN)
                : trust.callKey(token.get()).fold(key -> judge(key, signature.get()), Outcome::refused);
    }

    private Outcome<CallKey> judge(CallKey key, HttpSignature signature) {
        if (!signature.keyid().equals(key.kid()) || !isAuthentic(signature, key)) {
            return refused(DeviceProblems.NOT_PROVEN);
        }
        boolean inTime = Duration.between(signature.created(), clock.instant()).abs()
                .compareTo(settings.clockWindow()) <= 0;
        if (!inTime || !nonces.knowsAbout(signature.created())) {
            return refused(DeviceProblems.CLOCK_SKEWED);
        }
        return switch (nonces.take(key.kid() + " " + signature.nonce())) {
            case NEW -> Outcome.granted(key);
            case SEEN_BEFORE -> refused(DeviceProblems.REPLAYED);
            case FULL -> refused(ProblemType.TRY_AGAIN);
        };
    }

    /** The time is judged apart, so that an honest device with a wrong clock hears what is wrong. */
    private static boolean isAuthentic(HttpSignature signature, CallKey key) {
        return signature.isFrom(key.key(), signature.created(), Duration.ZERO);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return single(request, "Authorization").filter(value -> value.startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()));
    }

    private static Optional<HttpSignature> signature(HttpServletRequest request) {
        var body = Content.of(request).bytes();
        if (body.length > 0 && single(request, ContentDigest.HEADER)
                .filter(digest -> ContentDigest.matches(digest, body)).isEmpty()) {
            return Optional.empty();
        }
        return HttpSignature.read(new SignedRequest(request.getMethod(), request.getRequestURI(),
                name -> Collections.list(request.getHeaders(name))),
                body.length > 0 ? SignatureKind.CALL_WITH_BODY : SignatureKind.CALL);
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Outcome<CallKey> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
