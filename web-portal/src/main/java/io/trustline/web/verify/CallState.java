package io.trustline.web.verify;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a code and its call are, in the one word that names what the page says and how it looks. */
public record CallState(String slug) {

    private static final CallState NONE = new CallState("none");
    private static final CallState VEILED = new CallState("veiled");
    private static final CallState ASKED = new CallState("asked");
    private static final List<String> GOOD = List.of("answered", "speaking", "spoken", "passed");
    private static final List<String> ON_ITS_WAY = List.of("none", "veiled", "asked", "dialling", "ringing");
    private static final List<String> WAY = List.of("dialling", "ringing", "answered", "spoken");

    /** Whatever a call and its code may come to while a page is open. */
    static Stream<CallState> all() {
        var stages = Stream.of(CallStage.values()).map(CallStage::name);
        var endings = Stream.of(CallOutcome.Plain.values()).map(CallOutcome.Plain::name);
        var codes = Stream.of(ChallengeState.values()).filter(state -> state != ChallengeState.OPEN)
                .map(ChallengeState::name);
        return Stream.concat(Stream.of(NONE, VEILED, ASKED), Stream.of(stages, endings, codes)
                .flatMap(names -> names).map(CallState::word).map(CallState::new));
    }

    /** What becomes of the code counts more than what became of the call. */
    static CallState of(Optional<Progress> call) {
        return call.map(CallState::of).orElse(NONE);
    }

    private static CallState of(Progress call) {
        if (call.state() != ChallengeState.OPEN) {
            return new CallState(word(call.state().name()));
        }
        if (call.veiled()) {
            return VEILED;
        }
        var ended = call.ending().map(CallOutcome::label);
        return ended.or(() -> call.stage().map(CallStage::name).map(CallState::word)).map(CallState::new).orElse(ASKED);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its headline; {@code .text} behind it says what to do. */
    public String getKey() {
        return "call." + slug;
    }

    public String getTone() {
        if (GOOD.contains(slug)) {
            return "good";
        }
        return ON_ITS_WAY.contains(slug) ? "wait" : "bad";
    }

    /** Whether the page may come anew by itself: nobody types yet. */
    public boolean isBeforeTyping() {
        return List.of("asked", "dialling", "ringing").contains(slug);
    }

    public boolean isOnItsWay() {
        return isBeforeTyping() || List.of("answered", "speaking", "spoken").contains(slug);
    }

    /** How many of the four steps of a call are behind it, the present one included. */
    public int getStep() {
        return slug.equals("speaking") ? 3 : WAY.indexOf(slug) + 1;
    }
}
