package io.trustline.tests.harness.telephone;

import java.time.Duration;
import java.util.Optional;

import io.trustline.sip.api.Language;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.tests.harness.Await;

/**
 * Somebody at the telephone who listens well: the first whole reading is enough, then they put it down. Whoever could
 * not make it out twice presses 1, as the voice says.
 */
public final class Listener {

    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));
    /** Ringing, a greeting, six digits, and what a busy machine adds. */
    private static final Duration CALL = Duration.ofSeconds(90);
    private static final int DIGITS = 6;
    private static final int REPEATS = 2;

    private Listener() {
    }

    /** The code that the call after that one reads. */
    public static String code(WebPhone phone, int before, Language language) {
        phone.awaitAfter(before, "talking");
        int[] asked = {0};
        var code = Await.present("six digits are heard", CALL, () -> {
            var readings = EAR.hear(phone.heard(before + 1), language).readings();
            if (readings.size() > 1 + asked[0] && asked[0] < REPEATS) {
                asked[0]++;
                phone.press('1');
            }
            return readings.stream().filter(reading -> reading.length() == DIGITS).findFirst();
        });
        phone.putDown();
        phone.awaitAfter(before, "over");
        return code;
    }
}
