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
    Guard guard;
    @Inject
    PortalKeys keys;
    @Inject
    VerificationSettings settings;
    @Inject
    Clock clock;

    /**
     * Whom to call, after the guard was asked. Where a stranger looks on, what is known of a name may not show in a
     * refusal: then nobody is called, and it is refused only if it would be for a name that nobody has.
     */
    Outcome<Whom> admitted(CallWish wish, Whom whom, boolean veiled) {
        var refusal = guard.admit(wish);
        if (refusal.isEmpty()) {
            return Outcome.granted(whom);
        }
        if (veiled && (wish.number().isPresent() || wish.account().isPresent())) {
            return admitted(wish(wish.service(), Optional.empty(), whom.nobody()), whom.nobody(), true);
        }
        return Outcome.refused(refusal.get());
    }

    static CallWish wish(ServiceNumber service, Optional<CustomerId> account, Whom whom) {
        return new CallWish(service, account, whom.number(), whom.visitor(), whom.knownBrowser());
    }

    void call(ChallengeRow row, Whom whom) {
        var secret = codes.secret(row);
        whom.number().filter(number -> !row.decoy() && !isQuietlyLeftOut(row)).ifPresentOrElse(
                number -> outgoing.tell(row.service(), row.subject(), number, secret, row.language(), row.goodUntil()),
                () -> outgoing.pretend(row.service(), row.subject(), secret, row.language(), row.goodUntil()));
    }

    Outcome<Progress> again(ChallengeRow row, int seen, Optional<Msisdn> elsewhere) {
        if (seen != row.calls()) {
            // Sent twice: it was done already.
            return Outcome.granted(onlooker.see(row));
        }
        var early = tooEarly(row);
        if (early.isPresent()) {
            return Outcome.refused(early.get());
        }
        var whom = whom(row).at(elsewhere);
        return admitted(wish(row.service(), row.account(), whom), whom, row.veiled())
                .fold(admitted -> Outcome.granted(called(row, whom, admitted)), Outcome::refused);
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

    private Progress called(ChallengeRow row, Whom whom, Whom admitted) {
        var now = clock.instant();
        var next = new ChallengeRows.NextCall(now, goodUntil(row, now), sealed(row.id(), whom), whom.masked());
        if (rows.countCall(row, next)) {
            call(rows.find(row.id()).orElseThrow(), admitted);
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
