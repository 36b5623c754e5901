package io.trustline.web.console.telephone;

import io.trustline.sip.api.CallLine;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.TelephoneDesk;

/** How pages name a call's state: by its outcome, or by how far it is. */
public final class CallWords {

    static final CallWords WORDS = new CallWords();

    private CallWords() {
    }

    /** The family and the name of the words for it. */
    public String family(CallLine line) {
        return line.outcome().isPresent() || line.stage().isEmpty() ? "call-outcome" : "call-stage";
    }

    public String name(CallLine line) {
        return line.outcome().map(CallOutcome::label)
                .orElseGet(() -> line.stage().map(CallStage::name).orElse(TelephoneDesk.LIVE));
    }

    public String tone(CallLine line) {
        return Fate.of(line.outcome().map(CallOutcome::label).orElse("")).tone();
    }

    /** Why it was not dialled; empty otherwise. */
    public String reason(CallLine line) {
        return line.outcome().filter(NotDialled.class::isInstance).map(NotDialled.class::cast)
                .map(refused -> refused.reason().name()).orElse("");
    }
}
