package io.trustline.portal.verification.control;

import static io.trustline.portal.verification.control.House.HER_ATTEMPT;
import static io.trustline.portal.verification.control.House.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallProgressed;
import io.trustline.sip.api.CallStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VOX-13: a name that somebody has and one that nobody has look alike to a stranger, whatever the stranger does. */
class DecoyTest {

    private final House house = new House();

    @Test
    void aDecoyCallsNobodyAndCostsTheSame() {
        house.open(House.decoy());
        assertTrue(house.lines.told.isEmpty());
        assertEquals(1, house.lines.pretended.size());
        assertEquals(1, house.weighed.size());
    }

    @Test
    void evenItsRightCodeOpensNothing() {
        var decoy = house.open(House.decoy());
        var code = house.lines.pretended.get(0).code();
        assertEquals("wrong-code", slug(house.challenges.check(decoy.challenge(), HER_ATTEMPT, code)));
    }

    @Test
    void aVeiledCallShowsNoStages() {
        var veiled = house.open(House.veiled());
        var call = house.lines.last();
        house.news.progressed(new CallProgressed(call.id(), call.subject(), CallStage.RINGING, House.NOON));
        var seen = house.challenges.progress(veiled.challenge(), HER_ATTEMPT).orElseThrow();
        assertTrue(seen.stage().isEmpty());
        assertTrue(seen.ending().isEmpty());
    }

    @Test
    void aStrangerSeesTheSameOfBothWhateverHappens() {
        var truly = story(House.veiled());
        var falsely = story(House.decoy());
        assertEquals(truly, falsely);
        assertTrue(truly.contains("code-used-up"));
    }

    @Test
    void pressingNineTellsTheOwnersSideButNotTheStranger() {
        var veiled = house.open(House.veiled());
        press9(house.lines.last());
        assertEquals(List.of(ChallengeState.DISOWNED), house.closed.stream().map(ChallengeClosed::state).toList());
        assertEquals(Optional.of(House.ALICE), house.closed.get(0).account());
        assertEquals(1, house.disowned.size());
        assertEquals(ChallengeState.OPEN,
                house.challenges.progress(veiled.challenge(), HER_ATTEMPT).orElseThrow().state());
        assertEquals("wrong-code",
                slug(house.challenges.check(veiled.challenge(), HER_ATTEMPT, house.lines.last().code())));
    }

    @Test
    void nobodyIsCalledAgainWhoPressedNine() {
        var veiled = house.open(House.veiled());
        press9(house.lines.last());
        house.pass(Duration.ofSeconds(30));
        assertTrue(again(veiled.challenge(), 1).isGranted());
        assertEquals(1, house.lines.told.size());
    }

    @Test
    void aBudgetOfTheNumberDoesNotShow() {
        house.againstHerNumber = Optional.of(Refusal.of(VerificationProblems.NUMBER_BLOCKED));
        assertTrue(house.challenges.open(House.veiled()).isGranted());
        assertTrue(house.lines.told.isEmpty());
        assertFalse(house.challenges.open(House.hers()).isGranted());
    }

    private List<String> story(ChallengeWish wish) {
        var own = new House();
        var told = new ArrayList<String>();
        var challenge = own.open(wish).challenge();
        tell(own, challenge, told);
        told.add(slug(own.challenges.callAgain(challenge, HER_ATTEMPT, 1, Optional.empty())));
        own.pass(Duration.ofSeconds(30));
        told.add(slug(own.challenges.callAgain(challenge, HER_ATTEMPT, 1, Optional.empty())));
        own.lines.told.stream().limit(1).forEach(call -> own.news.ended(
                new CallEnded(call.id(), call.subject(), CallOutcome.Plain.DISOWNED, House.NOON)));
        tell(own, challenge, told);
        own.pass(Duration.ofSeconds(60));
        told.add(slug(own.challenges.callAgain(challenge, HER_ATTEMPT, 2, Optional.empty())));
        var call = own.lines.pretended.get(own.lines.pretended.size() - 1);
        for (int n = 1; n <= 6; n++) {
            told.add(slug(own.challenges.check(challenge, HER_ATTEMPT, call.wrong(n))));
        }
        tell(own, challenge, told);
        return told;
    }

    private static void tell(House house, ChallengeId challenge, List<String> told) {
        var seen = house.challenges.progress(challenge, HER_ATTEMPT).orElseThrow();
        told.add(seen.toString().replace(challenge.toString(), "it"));
    }

    private static void press9(House house, Lines.Told call) {
        house.news.ended(new CallEnded(call.id(), call.subject(), CallOutcome.Plain.DISOWNED, House.NOON));
    }

    private void press9(Lines.Told call) {
        press9(house, call);
    }

    private Outcome<Progress> again(ChallengeId challenge, int seen) {
        return house.challenges.callAgain(challenge, HER_ATTEMPT, seen, Optional.empty());
    }
}
