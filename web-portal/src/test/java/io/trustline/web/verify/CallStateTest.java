package io.trustline.web.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.api.Language;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import io.trustline.web.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** VOX-6: every state of a call has words that a person understands, and says when it changed. */
class CallStateTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void everyStateHasItsWordsInBothLanguages() {
        for (var state : states()) {
            for (var language : Language.values()) {
                assertTrue(!Messages.in(language).of(state.getKey()).isBlank(), state.slug());
                assertTrue(!Messages.in(language).of(state.getKey() + ".text").isBlank(), state.slug());
            }
        }
    }

    @Test
    void everyPurposeHasItsWords() {
        for (var purpose : List.of(Purpose.SIGN_IN, Purpose.STEP_UP, Purpose.CONFIRM_NUMBER, Purpose.RECOVERY)) {
            var key = "verify.lead." + purpose.name().toLowerCase().replace('_', '-');
            assertTrue(!Messages.in(Language.ENGLISH).of(key).isBlank(), key);
        }
    }

    @Test
    void theEndOfACodeCountsMoreThanTheEndOfItsCall() {
        var spoken = Optional.<CallOutcome>of(CallOutcome.Plain.SPOKEN);
        assertEquals("expired", CallState.of(Optional.of(
                progress(ChallengeState.EXPIRED, false, Optional.empty(), spoken))).slug());
        assertEquals("spoken", CallState.of(Optional.of(
                progress(ChallengeState.OPEN, false, Optional.empty(), spoken))).slug());
    }

    @Test
    void aStrangerLookingOnSeesNoStage() {
        assertEquals("veiled", CallState.of(Optional.of(progress(ChallengeState.OPEN, true,
                Optional.of(CallStage.RINGING), Optional.empty()))).slug());
    }

    @Test
    void thePulseBeatsWithTheCall() {
        var dialling = pulse(Optional.of(CallStage.DIALLING));
        assertNotEquals(dialling, pulse(Optional.of(CallStage.RINGING)));
        assertEquals(dialling, pulse(Optional.of(CallStage.DIALLING)));
        assertTrue(dialling.startsWith(Stage.FACTOR.name() + " "));
    }

    private static String pulse(Optional<CallStage> stage) {
        return Pulse.of(Attempts.with(Purpose.SIGN_IN, Stage.FACTOR,
                Optional.of(progress(ChallengeState.OPEN, false, stage, Optional.empty())), NOW), NOW);
    }

    private static List<CallState> states() {
        var states = new ArrayList<CallState>();
        states.add(CallState.of(Optional.empty()));
        states.add(open(true, Optional.empty(), Optional.empty()));
        states.add(open(false, Optional.empty(), Optional.empty()));
        Arrays.stream(CallStage.values()).map(stage -> open(false, Optional.of(stage), Optional.empty()))
                .forEach(states::add);
        Arrays.stream(CallOutcome.Plain.values()).map(end -> open(false, Optional.empty(), Optional.of(end)))
                .forEach(states::add);
        states.add(open(false, Optional.empty(),
                Optional.of(new CallOutcome.NotDialled(DialRefusal.values()[0]))));
        Arrays.stream(ChallengeState.values()).filter(state -> state != ChallengeState.OPEN)
                .map(state -> CallState.of(Optional.of(progress(state, false, Optional.empty(), Optional.empty()))))
                .forEach(states::add);
        return states;
    }

    private static CallState open(boolean veiled, Optional<CallStage> stage, Optional<CallOutcome> ending) {
        return CallState.of(Optional.of(progress(ChallengeState.OPEN, veiled, stage, ending)));
    }

    private static Progress progress(ChallengeState state, boolean veiled, Optional<CallStage> stage,
            Optional<CallOutcome> ending) {
        return new Progress(new ChallengeId(new UUID(1, 2)), state, veiled, 1, 2, 5, stage, ending,
                NOW.plusSeconds(180), Optional.of(NOW.plusSeconds(20)), Optional.empty());
    }
}
