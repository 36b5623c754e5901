package io.trustline.sip.engine.control;

import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.PlaceCall;
import java.time.Instant;
import java.util.function.Function;

/** Who may call whom. Asked in the transaction that writes the call down. */
public interface Gatekeeper {

    /** Whether it comes from whom it says (VOX-4). */
    <R> R judge(PlaceCall command, Instant now, Function<Legitimate, R> legitimate, Function<DialRefusal, R> refused);

    /** Whether that number may be called now (VOX-9); counts it if so. */
    DialDecision decide(PlaceCall command, String number, Instant now);

    /** What a command that may be trusted says: the number as it was written, and what the call is for. */
    record Legitimate(String number, CallMatter matter, String greeting) {

        @Override
        public String toString() {
            return "Legitimate[…]";
        }
    }
}
