package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that are written down as true ones are, and remembered with what they would say. */
final class Lines implements OutgoingCalls {

    final List<Told> told = Collections.synchronizedList(new ArrayList<>());
    final List<Told> pretended = Collections.synchronizedList(new ArrayList<>());
    private final CallRows calls;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    Lines(CallRows calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Told last() {
        return told.get(told.size() - 1);
    }

    @Override
    public CallId tell(ServiceNumber service, String subject, Msisdn number, CallSecret secret, Language language,
            Instant goodUntil) {
        var id = write(service, subject, true);
        told.add(new Told(id, subject, Optional.of(number), secret, goodUntil));
        return id;
    }

    @Override
    public CallId pretend(ServiceNumber service, String subject, CallSecret secret, Language language,
            Instant goodUntil) {
        var id = write(service, subject, false);
        pretended.add(new Told(id, subject, Optional.empty(), secret, goodUntil));
        return id;
    }

    @Override
    public CallId ask(ServiceNumber service, String subject, Msisdn number, CallScript script, Language language,
            Instant goodUntil) {
        return write(service, subject, true);
    }

    @Override
    public CallId pass(PlaceCall command) {
        return write(command.service(), command.challenge(), true);
    }

    private CallId write(ServiceNumber service, String subject, boolean sent) {
        var id = new CallId(new UUID(4, count.incrementAndGet()));
        calls.add(new CallRow(id, subject, service, sent, Optional.empty(), Optional.empty(), clock.instant(),
                clock.instant()));
        return id;
    }

    /** A call and what it says. */
    record Told(CallId id, String subject, Optional<Msisdn> number, CallSecret secret, Instant goodUntil) {

        String code() {
            return secret.code();
        }

        /** Six digits that are not the code, another for each n from 1 to 9. */
        String wrong(int n) {
            var digits = code().toCharArray();
            digits[0] = (char) ('0' + (digits[0] - '0' + n) % 10);
            return new String(digits);
        }
    }
}
