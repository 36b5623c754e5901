package io.trustline.portal.provider.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers of +999, which the ITU assigns to nobody: companies try their programs with them. Nothing is dialled; the
 * stages advance by the clock alone. Names are stored and never change.
 */
enum SandboxNumber {
    SPOKEN(CallStage.SPOKEN, 9, Plain.SPOKEN, Plain.APPROVED),
    BUSY(CallStage.DIALLING, 2, Plain.BUSY, Plain.BUSY),
    NO_ANSWER(CallStage.RINGING, 10, Plain.NO_ANSWER, Plain.NO_ANSWER),
    DECLINED(CallStage.RINGING, 4, Plain.DECLINED, Plain.REFUSED),
    UNREACHABLE(CallStage.DIALLING, 2, Plain.UNREACHABLE, Plain.UNREACHABLE),
    VOICEMAIL(CallStage.ANSWERED, 5, Plain.VOICEMAIL, Plain.VOICEMAIL),
    DIVERTED(CallStage.RINGING, 3, Plain.DIVERTED, Plain.DIVERTED),
    DISOWNED(CallStage.SPOKEN, 10, Plain.DISOWNED, Plain.DISOWNED);

    /** What every play call would say. */
    static final String CODE = "123456";

    private static final String PREFIX = "+999000000";
    private static final Pattern BETWEEN = Pattern.compile("[\\s().-]");
    /** When each stage begins, in seconds after the wish. */
    private static final long[] BEGINS = {0, 1, 3, 4, 8};

    private final CallStage furthest;
    private final Duration end;
    private final CallOutcome told;
    private final CallOutcome asked;

    SandboxNumber(CallStage furthest, long endSeconds, CallOutcome told, CallOutcome asked) {
        this.furthest = furthest;
        this.end = Duration.ofSeconds(endSeconds);
        this.told = told;
        this.asked = asked;
    }

    static Optional<SandboxNumber> of(String notation) {
        var plain = BETWEEN.matcher(notation).replaceAll("");
        return Arrays.stream(values()).filter(number -> number.e164().equals(plain)).findFirst();
    }

    String e164() {
        return PREFIX + (ordinal() + 1);
    }

    String masked() {
        return e164().substring(0, 4) + "…0" + (ordinal() + 1);
    }

    Optional<CallStage> stage(Duration since) {
        return Stream.of(CallStage.values())
                .filter(stage -> stage.compareTo(furthest) <= 0 && since.getSeconds() >= BEGINS[stage.ordinal()])
                .reduce((before, after) -> after);
    }

    /** @param asking whether the call wants a key for an answer */
    Optional<CallOutcome> ending(Duration since, boolean asking) {
        return since.compareTo(end) < 0 ? Optional.empty() : Optional.of(asking ? asked : told);
    }
}
