package io.trustline.portal.verification.control;

import io.trustline.portal.verification.api.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says where a code and its latest call are, as far as the asker may know. */
@ApplicationScoped
public class Onlooker {

    @Inject
    CallRows calls;
    @Inject
    Codes codes;
    @Inject
    VerificationSettings settings;
    @Inject
    Clock clock;

    Progress see(ChallengeRow row) {
        var now = clock.instant();
        var seen = row.veiled() ? Optional.<CallRow>empty() : calls.latest(row.subject());
        int callsLeft = row.isOpen() ? Math.max(0, settings.codeCalls - row.calls()) : 0;
        return new Progress(row.id(), row.state(), row.veiled(), row.calls(), callsLeft,
                Math.max(0, settings.codeTries - row.tries()), seen.flatMap(CallRow::stage),
                seen.flatMap(call -> call.ending(now, settings.callSilence)), row.goodUntil(),
                againAt(row, callsLeft), row.isOpen() ? codes.secret(row).screenDigits() : Optional.empty());
    }

    private Optional<Instant> againAt(ChallengeRow row, int callsLeft) {
        return callsLeft > 0 ? Optional.of(row.askedAt().plus(settings.waitAfter(row.calls()))) : Optional.empty();
    }
}
