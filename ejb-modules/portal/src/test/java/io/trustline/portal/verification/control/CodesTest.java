package io.trustline.portal.verification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.control.PortalKeysFixture;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.Language;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** VOX-3: a code comes from its row and a key that is in no row (ADR 0023). */
class CodesTest {

    private static final int MANY = 2_000;

    private final Codes codes = new Codes();
    private final Random chance = new Random(3);

    CodesTest() {
        codes.keys = PortalKeysFixture.one();
    }

    @Test
    void theSameRowAlwaysHasTheSameCode() {
        var row = row(new UUID(1, 1), Tokens.secret(chance), false);
        assertEquals(codes.secret(row), codes.secret(row));
        assertTrue(codes.fits(row, new TypedCode(codes.secret(row).code())));
    }

    @Test
    void anotherSeedOrAnotherChallengeHasAnotherCode() {
        var seed = Tokens.secret(chance);
        var code = codes.secret(row(new UUID(1, 1), seed, false)).code();
        assertNotEquals(code, codes.secret(row(new UUID(1, 2), seed, false)).code());
        assertNotEquals(code, codes.secret(row(new UUID(1, 1), Tokens.secret(chance), false)).code());
    }

    /** Of 2,000 codes each digit should stand in each place about 200 times; 120 to 280 is six deviations wide. */
    @Test
    void everyDigitIsAsLikelyInEveryPlace() {
        var counts = new int[6][10];
        for (int i = 0; i < MANY; i++) {
            var code = codes.secret(row(new UUID(2, i), Tokens.secret(chance), false)).code();
            for (int place = 0; place < 6; place++) {
                counts[place][code.charAt(place) - '0']++;
            }
        }
        for (var place : counts) {
            for (int count : place) {
                assertTrue(count > 120 && count < 280, () -> "a digit came " + count + " times");
            }
        }
    }

    @Test
    void theScreenShowsTwoDigitsOnlyWhereTheyAreWanted() {
        assertTrue(codes.secret(row(new UUID(1, 1), Tokens.secret(chance), false)).screenDigits().isEmpty());
        assertTrue(codes.secret(row(new UUID(1, 1), Tokens.secret(chance), true)).screenDigits().orElseThrow()
                .matches("[0-9]{2}"));
    }

    @Test
    void whatTheRowHoldsOfABindingIsNeitherItNorItsPlainDigest() {
        var id = new ChallengeId(new UUID(1, 1));
        var bound = codes.binding(id, codes.currentKey(), "alice's attempt");
        assertEquals(bound, codes.binding(id, codes.currentKey(), "alice's attempt"));
        assertNotEquals(bound, codes.binding(new ChallengeId(new UUID(1, 2)), codes.currentKey(), "alice's attempt"));
        assertNotEquals(bound, Tokens.digest("alice's attempt"));
    }

    @Test
    void rowsAndTypedCodesShowNoSecret() {
        var row = row(new UUID(1, 1), Tokens.secret(chance), false);
        assertFalse(row.toString().contains(row.seed()));
        assertFalse(new TypedCode("123456").toString().contains("123456"));
    }

    private ChallengeRow row(UUID id, String seed, boolean screenBound) {
        return new ChallengeRow(new ChallengeId(id), Purpose.SIGN_IN, Proving.HOUSE, "", codes.currentKey(), seed,
                Optional.empty(), Optional.empty(), Language.ENGLISH, ChallengeState.OPEN, 0, 1, false, false,
                screenBound, House.NOON, House.NOON, House.NOON);
    }
}
