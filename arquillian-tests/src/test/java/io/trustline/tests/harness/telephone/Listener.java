package io.trustline.tests.harness.telephone;

import java.time.Duration;
import java.util.Optional;

import io.trustline.sip.api.Language;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.tests.harness.Await;

/** Somebody at the telephone who listens well: the first whole reading is enough, then they put it down. */
public final class Listener {

    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));
    /** Ringing, a greeting, six digits, and what a busy machine adds. */
    private static final Duration CALL = Duration.ofSeconds(90);
    private static final int DIGITS = 6;

    private Listener() {
    }

    /** The code that the call after that one reads. */
    public static String code(WebPhone phone, int before, Language language) {
        phone.awaitAfter(before, "talking");
        var code = Await.present("six digits are heard", CALL, () -> EAR.hear(phone.heard(before + 1), language)
                .readings().stream().filter(reading -> reading.length() == DIGITS).findFirst());
        phone.putDown();
        phone.awaitAfter(before, "over");
        return code;
    }
}
