package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.guard.api.BlockReason;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.verification.control.CallMoved;
import io.trustline.portal.verification.control.OutgoingCalls;
import io.trustline.portal.verification.control.Proving;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls that ask, as they were wished for; nothing is weighed and nothing rings. */
final class RememberedCalls implements OutgoingCalls, Guard {

    final List<Msisdn> rung = new ArrayList<>();
    final List<String> subjects = new ArrayList<>();

    @Override
    public CallId ask(ServiceNumber service, String subject, Msisdn number, CallScript script, Language language,
            Instant goodUntil) {
        rung.add(number);
        subjects.add(subject);
        return new CallId(new UUID(0, rung.size()));
    }

    /** What the last one that rang answers. */
    CallMoved answered(CallOutcome answer, Instant at) {
        return new CallMoved(new CallId(new UUID(0, rung.size())), Proving.HOUSE, subjects.get(subjects.size() - 1),
                Optional.empty(), Optional.of(answer), at);
    }

    @Override
    public CallId tell(ServiceNumber service, String subject, Msisdn number, CallSecret secret, Language language,
            Instant goodUntil) {
        throw new AssertionError("a notice tells no code");
    }

    @Override
    public CallId pretend(ServiceNumber service, String subject, CallSecret secret, Language language,
            Instant goodUntil) {
        throw new AssertionError("a notice tells no code");
    }

    @Override
    public CallId pass(PlaceCall command) {
        throw new AssertionError("a notice is the house's own");
    }

    @Override
    public Optional<Refusal> admit(CallWish wish) {
        return Optional.empty();
    }

    @Override
    public void verified(ServiceNumber service, Msisdn number) {
        throw new AssertionError("a notice verifies nothing");
    }

    @Override
    public void keptBack(CallWish wish, BlockReason reason) {
        throw new AssertionError("ringing does this");
    }

    @Override
    public void disowned(CallWish wish) {
        throw new AssertionError("codes do this");
    }
}
