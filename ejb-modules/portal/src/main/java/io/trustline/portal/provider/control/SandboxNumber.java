package io.trustline.portal.provider.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import java.text.Normalizer;
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
    DISOWNED(CallStage.SPOKEN, 10, Plain.DISOWNED, Plain.DISOWNED),
    NOT_CONFIRMED(CallStage.ANSWERED, 6, Plain.NOT_CONFIRMED, Plain.UNANSWERED),
    HUNG_UP(CallStage.SPEAKING, 5, Plain.HUNG_UP, Plain.HUNG_UP),
    NETWORK_FAILED(CallStage.DIALLING, 2, Plain.NETWORK_FAILED, Plain.NETWORK_FAILED);

    /** What every play call would say. */
    static final String CODE = "123456";

    /** What the page of a company that binds calls to its screen would show. */
    static final String SCREEN = "42";

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
        var plain = BETWEEN.matcher(Normalizer.normalize(notation, Normalizer.Form.NFKC)).replaceAll("");
        return Arrays.stream(values()).filter(number -> number.e164().equals(plain)).findFirst();
    }

    String e164() {
        return "+99900000%02d".formatted(ordinal() + 1);
    }

    String masked() {
        return "+999…%02d".formatted(ordinal() + 1);
    }

    Optional<CallStage> stage(Duration since) {
        return Stream.of(CallStage.values())
                .filter(stage -> stage.compareTo(furthest) <= 0 && since.getSeconds() >= BEGINS[stage.ordinal()])
                .reduce((before, after) -> after);
    }

    /** The one that comes after another, or first. */
    Optional<CallStage> after(Optional<CallStage> stage) {
        int next = stage.map(Enum::ordinal).orElse(-1) + 1;
        return next <= furthest.ordinal() ? Optional.of(CallStage.values()[next]) : Optional.empty();
    }

    /** After how long the step that follows a stage is due: the next stage, or the end. */
    Duration dueAfter(Optional<CallStage> stage) {
        return after(stage).map(next -> Duration.ofSeconds(BEGINS[next.ordinal()])).orElse(end);
    }

    /** @param asking whether the call wants a key for an answer */
    Optional<CallOutcome> ending(Duration since, boolean asking) {
        return since.compareTo(end) < 0 ? Optional.empty() : Optional.of(outcome(asking));
    }

    CallOutcome outcome(boolean asking) {
        return asking ? asked : told;
    }
}
