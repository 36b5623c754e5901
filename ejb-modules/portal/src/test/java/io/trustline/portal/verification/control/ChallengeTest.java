package io.trustline.portal.verification.control;

import static io.trustline.portal.verification.control.House.HER_ATTEMPT;
import static io.trustline.portal.verification.control.House.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** VOX-3: a code is read to one person, for one attempt, and opens it once. */
class ChallengeTest {

    private final House house = new House();
    private final Progress opened = house.open(House.hers());
    private final Lines.Told call = house.lines.last();

    @Test
    void theRightCodePasses() {
        assertEquals(ChallengeState.PASSED, House.fruit(check(call.code())).state());
        assertEquals(List.of(ChallengeState.PASSED), house.closed.stream().map(ChallengeClosed::state).toList());
        assertEquals(List.of(House.HER_NUMBER), house.verified);
    }

    @Test
    void itPassesOnce() {
        check(call.code());
        assertEquals("code-spent", slug(check(call.code())));
        assertEquals(1, house.closed.size());
    }

    @Test
    void ofManyRightAnswersAtOnceOnePasses() throws Exception {
        Callable<Boolean> answer = () -> check(call.code()).isGranted();
        var pool = Executors.newFixedThreadPool(8);
        try {
            int passed = 0;
            for (var future : pool.invokeAll(Stream.generate(() -> answer).limit(40).toList())) {
                passed += future.get() ? 1 : 0;
            }
            assertEquals(1, passed);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void manyGuessesAtOnceCountAsMany() throws Exception {
        var guesses = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 40; i++) {
            int n = i % 9 + 1;
            guesses.add(() -> check(call.wrong(n)).isGranted());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            pool.invokeAll(guesses);
        } finally {
            pool.shutdownNow();
        }
        assertEquals("code-used-up", slug(check(call.code())));
        assertEquals(5, row().tries());
        assertEquals(1, house.closed.size());
    }

    @Test
    void theFifthWrongCodeIsTheLast() {
        for (int n = 1; n <= 4; n++) {
            assertEquals("wrong-code", slug(check(call.wrong(n))));
        }
        assertEquals(1, look().triesLeft());
        assertEquals("code-used-up", slug(check(call.wrong(5))));
        assertEquals("code-used-up", slug(check(call.code())));
    }

    @Test
    void triesAreCountedAcrossCalls() {
        Stream.of(1, 2, 3, 4).forEach(n -> check(call.wrong(n)));
        house.news.ended(CallNewsTest.ended(call));
        house.pass(Duration.ofSeconds(30));
        House.fruit(house.challenges.callAgain(opened.challenge(), HER_ATTEMPT, 1, Optional.empty()));
        assertEquals("code-used-up", slug(check(call.wrong(5))));
    }

    @Test
    void fullWidthDigitsSpacesAndHyphensAreForgiven() {
        var wide = new StringBuilder(" ");
        call.code().chars().forEach(digit -> wide.appendCodePoint(digit - '0' + '０').append("－ "));
        assertTrue(check(wide.toString()).isGranted());
    }

    @Test
    void whatIsNotSixDigitsCountsNoTry() {
        for (var typed : List.of("", "12345", "1234567", "12345a", "٠١٢٣٤٥", "1".repeat(400))) {
            assertEquals("wrong-code", slug(check(typed)));
        }
        assertEquals(5, look().triesLeft());
    }

    @Test
    void anotherAttemptNeitherSeesNorOpensIt() {
        assertTrue(house.challenges.progress(opened.challenge(), "bob's attempt").isEmpty());
        assertEquals("unknown-verification",
                slug(house.challenges.check(opened.challenge(), "bob's attempt", call.code())));
        assertEquals("unknown-verification",
                slug(house.challenges.callAgain(opened.challenge(), "bob's attempt", 1, Optional.empty())));
        assertEquals(5, look().triesLeft());
    }

    @Test
    void theCodeOfOneNeverOpensAnother() {
        var other = house.open(House.hers());
        assertFalse(call.code().equals(house.lines.last().code()));
        assertEquals("wrong-code", slug(house.challenges.check(other.challenge(), HER_ATTEMPT, call.code())));
    }

    @Test
    void whatNobodyOpenedIsUnknown() {
        var nothing = new ChallengeId(new UUID(9, 9));
        assertEquals("unknown-verification", slug(house.challenges.check(nothing, HER_ATTEMPT, call.code())));
    }

    @Test
    void aSecondLateIsTooLate() {
        house.pass(Duration.ofMinutes(3));
        assertEquals(ChallengeState.OPEN, look().state());
        house.pass(Duration.ofSeconds(1));
        assertEquals("code-expired", slug(check(call.code())));
        assertEquals(List.of(ChallengeState.EXPIRED), house.closed.stream().map(ChallengeClosed::state).toList());
    }

    @Test
    void aClockThatIsSetBackRevivesNothing() {
        check(call.code());
        house.pass(Duration.ofMinutes(-30));
        assertEquals("code-spent", slug(check(call.code())));
        house.pass(Duration.ofMinutes(30));
        var second = house.open(House.hers());
        house.pass(Duration.ofMinutes(-2));
        assertEquals("code-expired",
                slug(house.challenges.check(second.challenge(), HER_ATTEMPT, house.lines.last().code())));
    }

    @Test
    void aClockThatStumblesALittleHurtsNobody() {
        house.pass(Duration.ofSeconds(-30));
        assertTrue(check(call.code()).isGranted());
    }

    @Test
    void whatWasGivenUpOpensNothing() {
        house.challenges.withdraw(opened.challenge());
        assertEquals("code-expired", slug(check(call.code())));
        house.challenges.withdraw(opened.challenge());
        assertEquals(1, house.closed.size());
    }

    @Test
    void theSweepClosesWhatNobodyLooksAt() {
        house.pass(Duration.ofMinutes(4));
        assertFalse(house.sweeping.expire());
        assertEquals(ChallengeState.EXPIRED, row().state());
        house.sweeping.expire();
        assertEquals(1, house.closed.size());
    }

    @Test
    void whomItCalledIsForgottenSoonAfter() {
        check(call.code());
        house.pass(Duration.ofMinutes(9));
        house.sweeping.forget();
        assertTrue(row().whom().isPresent());
        house.pass(Duration.ofMinutes(2));
        house.sweeping.forget();
        assertTrue(row().whom().isEmpty());
    }

    private Outcome<Progress> check(String typed) {
        return house.challenges.check(opened.challenge(), HER_ATTEMPT, typed);
    }

    private Progress look() {
        return house.challenges.progress(opened.challenge(), HER_ATTEMPT).orElseThrow();
    }

    private ChallengeRow row() {
        return house.rows.find(opened.challenge()).orElseThrow();
    }
}
