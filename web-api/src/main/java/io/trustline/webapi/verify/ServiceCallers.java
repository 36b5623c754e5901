package io.trustline.webapi.verify;

import io.trustline.device.api.DeviceProblems;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.provider.api.LiveKey;
import io.trustline.portal.provider.api.ProviderProblems;
import io.trustline.portal.provider.api.ProviderService;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.webapi.edge.Callers;
import io.trustline.webapi.edge.SeenNonces;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.List;
import java.util.Optional;

/** Recognises the company behind a request, by Basic or by a signature (verify.md §2). */
@ApplicationScoped
class ServiceCallers {

    /** At 400 requests a second and four minutes each: 96,000. */
    private static final int MOST_NONCES = 200_000;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 100_000;
    /** Judged where there is no key, so that an unknown SN costs what a wrong key costs. */
    private static final List<LiveKey> NOBODYS = List.of(new LiveKey(null, "", new byte[32]));

    @Inject
    ProviderService service;
    @Inject
    VerifySettings settings;
    @Inject
    Callers callers;
    @Inject
    Clock clock;

    /** As many as there are live keys. */
    private final Map<String, Instant> lastNoted = new ConcurrentHashMap<>();
    private SeenNonces nonces;
    private FailedTries tries;

    @PostConstruct
    void settle() {
        nonces = new SeenNonces(MOST_NONCES, settings.clockWindow(), clock);
        tries = new FailedTries(MOST_ADDRESSES, settings.triesPerAddress(), settings.triesWindow(), clock);
    }

    /** Being told is enough: a bean made by the first call would take that call for older than what it remembers. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // by now it is made
    }

    Outcome<Caller> caller(HttpServletRequest request) {
        var claim = claim(request);
        // A company's own mistakes must not shut out another one behind the same address.
        var who = callers.address(request) + " " + claim.map(each -> each.service().value()).orElse("");
        return tries.wait(who).<Outcome<Caller>>map(wait -> Outcome.refused(new Refusal(ProblemType.OVER_LIMIT, wait)))
                .orElseGet(() -> judged(claim, who));
    }

    private Outcome<Caller> judged(Optional<? extends Claim> claim, String who) {
        var key = claim.flatMap(this::proven);
        if (key.isEmpty()) {
            tries.count(who);
            return refused(ProviderProblems.NOT_AUTHENTIC);
        }
        tries.forgive(who);
        return claim.get().signature().flatMap(signature -> trouble(key.get(), signature)).map(ServiceCallers::refused)
                .orElseGet(() -> admitted(key.get(), claim.get()));
    }

    private Outcome<Caller> admitted(LiveKey key, Claim claim) {
        var now = clock.instant();
        var noted = lastNoted.getOrDefault(key.name(), Instant.EPOCH);
        if (noted.plus(NOTED_EVERY).isBefore(now)) {
            lastNoted.put(key.name(), now);
            service.used(key);
        }
        return Outcome.granted(new Caller(key.provider(), claim.service()));
    }

    /** One way or the other; both at once could mean two companies. */
    private static Optional<? extends Claim> claim(HttpServletRequest request) {
        var authorizations = Collections.list(request.getHeaders("Authorization"));
        boolean signed = request.getHeader(HttpSignature.INPUT_HEADER) != null;
        if (signed) {
            return authorizations.isEmpty() ? SignedClaim.read(request) : Optional.empty();
        }
        return authorizations.size() == 1 ? BasicClaim.read(authorizations.get(0)) : Optional.empty();
    }

    private Optional<LiveKey> proven(Claim claim) {
        var keys = service.keys(claim.service());
        var key = claim.proven(keys.isEmpty() ? NOBODYS : keys);
        return keys.isEmpty() ? Optional.empty() : key;
    }

    private Optional<ProblemType> trouble(LiveKey key, HttpSignature signature) {
        boolean inTime = Duration.between(signature.created(), clock.instant()).abs()
                .compareTo(settings.clockWindow()) <= 0;
        if (!inTime || !nonces.knowsAbout(signature.created())) {
            return Optional.of(DeviceProblems.CLOCK_SKEWED);
        }
        return switch (nonces.take(key.name() + " " + signature.nonce())) {
            case NEW -> Optional.empty();
            case SEEN_BEFORE -> Optional.of(DeviceProblems.REPLAYED);
            case FULL -> Optional.of(ProblemType.TRY_AGAIN);
        };
    }

    private static Outcome<Caller> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
