package io.trustline.portal.verification.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.VerificationProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens codes, has them called, and judges what is typed (VOX-3); whatever is decided, one row decides it. */
@ApplicationScoped
public class CalledCodes implements Challenges {

    @Inject
    ChallengeRows rows;
    @Inject
    Codes codes;
    @Inject
    Calling calling;
    @Inject
    Closing closing;
    @Inject
    Onlooker onlooker;
    @Inject
    VerificationSettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    @Override
    public Outcome<Progress> open(ChallengeWish wish) {
        var whom = Whom.of(wish);
        return calling.admitted(Calling.wish(wish.service(), wish.account(), whom), whom, wish.veiled())
                .fold(admitted -> Outcome.granted(opened(wish, admitted)), Outcome::refused);
    }

    @Override
    public Outcome<Progress> callAgain(ChallengeId challenge, String binding, int seen, Optional<Msisdn> elsewhere) {
        var row = current(challenge, binding);
        if (row.isEmpty()) {
            return Outcome.refused(Refusal.of(VerificationProblems.UNKNOWN_VERIFICATION));
        }
        // Before the guard's rows, as whoever types the code in this moment.
        var held = rows.hold(challenge).orElseThrow();
        return held.isOpen() ? calling.again(held, seen, elsewhere) : Outcome.refused(why(held.state()));
    }

    @Override
    public Optional<Progress> progress(ChallengeId challenge, String binding) {
        return current(challenge, binding).map(onlooker::see);
    }

    @Override
    public Outcome<Progress> check(ChallengeId challenge, String binding, String typed) {
        var row = current(challenge, binding);
        if (row.isEmpty()) {
            return Outcome.refused(Refusal.of(VerificationProblems.UNKNOWN_VERIFICATION));
        }
        var code = TypedCode.parse(typed);
        if (row.get().isOpen() && code.isPresent()) {
            return judged(row.get(), code.get());
        }
        return Outcome.refused(why(row.get().state()));
    }

    @Override
    public void withdraw(ChallengeId challenge) {
        rows.find(challenge).ifPresent(row -> closing.close(row, ChallengeState.WITHDRAWN));
    }

    private Progress opened(ChallengeWish wish, Whom whom) {
        var now = clock.instant();
        var id = new ChallengeId(Tokens.timeOrderedId(now, random));
        var key = codes.currentKey();
        var decoy = whom.number().isEmpty();
        var row = new ChallengeRow(id, wish.purpose(), wish.service(), codes.binding(id, key, wish.binding()), key,
                Tokens.secret(random), wish.account(), Optional.of(calling.sealed(id, whom)), wish.language(),
                ChallengeState.OPEN, 0, 1, wish.veiled() || decoy, decoy, isScreenBound(wish), now, now,
                now.plus(settings.codeLife));
        rows.add(row, whom.masked());
        calling.call(row, whom);
        return onlooker.see(row);
    }

    /** Companies say for themselves; the house's own calls are as the operator wants them (VOX-11). */
    private boolean isScreenBound(ChallengeWish wish) {
        return wish.screenBound() || settings.codeScreenBound && wish.service().equals(Proving.HOUSE);
    }

    /** Empty where there is none, or it is somebody else's; one whose time is over is closed on the way. */
    private Optional<ChallengeRow> current(ChallengeId challenge, String binding) {
        var own = rows.find(challenge).filter(row -> isOwn(row, binding));
        if (own.filter(row -> row.isOpen() && row.isLate(clock.instant())).isEmpty()) {
            return own;
        }
        closing.close(own.get(), ChallengeState.EXPIRED);
        return rows.find(challenge);
    }

    private boolean isOwn(ChallengeRow row, String binding) {
        return MessageDigest.isEqual(row.binding().getBytes(US_ASCII),
                codes.binding(row.id(), row.ringKey(), binding).getBytes(US_ASCII));
    }

    /** The try is counted before it is looked at; then one row says who was first. */
    private Outcome<Progress> judged(ChallengeRow row, TypedCode typed) {
        boolean counted = rows.countTry(row.id(), settings.codeTries);
        boolean right = codes.fits(row, typed) & !row.decoy() & counted;
        if (right && closing.pass(row)) {
            return Outcome.granted(onlooker.see(found(row)));
        }
        var now = found(row);
        if (now.isOpen() && now.tries() >= settings.codeTries) {
            closing.close(now, ChallengeState.USED_UP);
            now = found(row);
        }
        return Outcome.refused(why(now.state()));
    }

    private ChallengeRow found(ChallengeRow row) {
        return rows.find(row.id()).orElseThrow();
    }

    private static Refusal why(ChallengeState state) {
        return Refusal.of(switch (state) {
            case OPEN -> VerificationProblems.WRONG_CODE;
            case PASSED -> VerificationProblems.CODE_SPENT;
            case USED_UP -> VerificationProblems.CODE_USED_UP;
            case EXPIRED, WITHDRAWN -> VerificationProblems.CODE_EXPIRED;
            case DISOWNED -> VerificationProblems.CALL_DISOWNED;
        });
    }
}
