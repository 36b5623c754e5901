package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.sip.api.ServiceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Has codes called: asks the guard first, keeps the waits, and never calls twice for one wish (VOX-9). */
@ApplicationScoped
public class Calling {

    /** Time to ring, to listen and to type, which every call leaves, as far as the code's longest life allows. */
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    @Inject
    ChallengeRows rows;
    @Inject
    CallRows calls;
    @Inject
    OutgoingCalls outgoing;
    @Inject
    Codes codes;
    @Inject
    Onlooker onlooker;
    @Inject
    Instance<Guard> guards;
    @Inject
    PortalKeys keys;
    @Inject
    VerificationSettings settings;
    @Inject
    Clock clock;

    /** Why the guard is against it. */
    Optional<Refusal> weighed(ServiceNumber service, Optional<CustomerId> account, Whom whom) {
        return guards.stream().findFirst().flatMap(guard -> guard.admit(wish(service, account, whom)));
    }

    static CallWish wish(ServiceNumber service, Optional<CustomerId> account, Whom whom) {
        return new CallWish(service, account, whom.number(), whom.visitor(), whom.knownBrowser());
    }

    void call(ChallengeRow row, Whom whom) {
        var secret = codes.secret(row);
        whom.number().filter(number -> !isQuietlyLeftOut(row)).ifPresentOrElse(
                number -> outgoing.tell(row.service(), row.subject(), number, secret, row.language(), row.goodUntil()),
                () -> outgoing.pretend(row.service(), row.subject(), secret, row.language(), row.goodUntil()));
    }

    Outcome<Progress> again(ChallengeRow row, int seen, Optional<Msisdn> elsewhere) {
        if (seen != row.calls()) {
            // Sent twice: it was done already.
            return Outcome.granted(onlooker.see(row));
        }
        var whom = whom(row).at(elsewhere);
        return tooEarly(row).or(() -> weighed(row.service(), row.account(), whom))
                .<Outcome<Progress>>map(Outcome::refused).orElseGet(() -> Outcome.granted(called(row, whom)));
    }

    String sealed(ChallengeId challenge, Whom whom) {
        return keys.vault().seal(PortalKeyUse.NUMBERS, purpose(challenge), whom.bytes());
    }

    Whom whom(ChallengeRow row) {
        return Whom.read(keys.vault().open(PortalKeyUse.NUMBERS, purpose(row.id()), row.whom().orElseThrow()));
    }

    private Optional<Refusal> tooEarly(ChallengeRow row) {
        var now = clock.instant();
        if (row.calls() >= settings.codeCalls) {
            return Optional.of(Refusal.of(VerificationProblems.NO_MORE_CALLS));
        }
        if (!row.veiled() && isLive(row, now)) {
            return Optional.of(Refusal.of(VerificationProblems.CALL_UNDER_WAY));
        }
        var wait = Duration.between(now, row.askedAt().plus(settings.waitAfter(row.calls())));
        return wait.isNegative() || wait.isZero()
                ? Optional.empty()
                : Optional.of(new Refusal(VerificationProblems.CALL_TOO_SOON, wait));
    }

    private Progress called(ChallengeRow row, Whom whom) {
        var now = clock.instant();
        var next = new ChallengeRows.NextCall(now, goodUntil(row, now), sealed(row.id(), whom), whom.masked());
        if (rows.countCall(row, next)) {
            call(rows.find(row.id()).orElseThrow(), whom);
        }
        return onlooker.see(rows.find(row.id()).orElseThrow());
    }

    private Instant goodUntil(ChallengeRow row, Instant now) {
        var wanted = now.plus(ENOUGH);
        var latest = row.openedAt().plus(settings.codeLongest);
        var extended = wanted.isBefore(latest) ? wanted : latest;
        return extended.isAfter(row.goodUntil()) ? extended : row.goodUntil();
    }

    /** A veiled one must not tell that a call goes on: the wish counts, and nobody is called beside it. */
    private boolean isQuietlyLeftOut(ChallengeRow row) {
        return row.veiled() && isLive(row, clock.instant());
    }

    private boolean isLive(ChallengeRow row, Instant now) {
        return calls.latest(row.subject()).filter(call -> call.isLive(now, settings.callSilence)).isPresent();
    }

    private static String purpose(ChallengeId challenge) {
        return "portal.challenge/" + challenge;
    }
}
