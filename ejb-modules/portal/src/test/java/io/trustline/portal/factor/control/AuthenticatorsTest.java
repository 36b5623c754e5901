package io.trustline.portal.factor.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.storage.Sql;
import io.trustline.portal.factor.api.Factor;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An app's codes count once each, near their time, for their owner (VOX-13). */
class AuthenticatorsTest {

    private static final Duration STEP = Duration.ofSeconds(TimeCode.STEP_SECONDS);

    private final FactorTown town = new FactorTown();
    private final KeptProofs proofs = town.proofs;

    @Test
    void anAppCountsOnlyAfterItsFirstCode() {
        var secret = proofs.authenticators.begin(town.alice);
        assertEquals(Set.of(), proofs.enrolled(town.alice));
        assertFalse(proofs.isAuthenticatorCode(town.alice, town.shown(secret)));
        assertTrue(proofs.authenticators.confirm(town.alice, town.shown(secret)));
        assertEquals(Set.of(Factor.AUTHENTICATOR), proofs.enrolled(town.alice));
    }

    @Test
    void theSameCodeDoesNotCountTwiceEvenForConfirming() {
        var secret = proofs.authenticators.begin(town.alice);
        var code = town.shown(secret);
        assertTrue(proofs.authenticators.confirm(town.alice, code));
        assertFalse(proofs.isAuthenticatorCode(town.alice, code));
        town.pass(STEP);
        assertTrue(proofs.isAuthenticatorCode(town.alice, town.shown(secret)));
        assertFalse(proofs.isAuthenticatorCode(town.alice, town.shown(secret)));
    }

    @Test
    void aCodeOneStepOffCountsButAnOlderOneDoesNot() {
        var secret = town.aliceApp();
        var late = town.shown(secret);
        town.pass(STEP);
        assertTrue(proofs.isAuthenticatorCode(town.alice, late));
        var tooLate = town.shown(secret);
        town.pass(STEP.multipliedBy(2));
        assertFalse(proofs.isAuthenticatorCode(town.alice, tooLate));
    }

    @Test
    void aCodeFromBeforeTheLastUsedOneDoesNotCount() {
        var secret = town.aliceApp();
        var earlier = town.shown(secret);
        town.pass(STEP);
        assertTrue(proofs.isAuthenticatorCode(town.alice, town.shown(secret)));
        assertFalse(proofs.isAuthenticatorCode(town.alice, earlier));
    }

    @Test
    void gapsAndFullWidthDigitsAreForgiven() {
        var code = town.shown(town.aliceApp());
        var wide = new StringBuilder();
        code.chars().forEach(digit -> wide.append((char) (digit - '0' + '\uff10')).append(' '));
        assertTrue(proofs.isAuthenticatorCode(town.alice, wide.toString()));
    }

    @Test
    void anothersCodeIsNobodysElse() {
        var secret = town.aliceApp();
        assertFalse(proofs.isAuthenticatorCode(town.bob, town.shown(secret)));
    }

    @Test
    void whatWasBegunIsShownAgainForAnHour() {
        var begun = proofs.authenticators.begin(town.alice);
        town.pass(Duration.ofMinutes(59));
        assertArrayEquals(begun, proofs.authenticators.begin(town.alice));
        town.pass(Duration.ofMinutes(2));
        assertFalse(Arrays.equals(begun, proofs.authenticators.begin(town.alice)));
    }

    @Test
    void aNewAppReplacesTheOldOneOnlyWhenItIsConfirmed() {
        var former = town.aliceApp();
        var latter = proofs.authenticators.begin(town.alice);
        assertTrue(proofs.isAuthenticatorCode(town.alice, town.shown(former)));
        assertTrue(proofs.authenticators.confirm(town.alice, town.shown(latter)));
        town.pass(STEP);
        assertFalse(proofs.isAuthenticatorCode(town.alice, town.shown(former)));
        assertTrue(proofs.isAuthenticatorCode(town.alice, town.shown(latter)));
    }

    @Test
    void guessesAreCountedAndThenEvenTheRightCodeWaits() {
        var secret = town.aliceApp();
        for (int guess = 0; guess < town.proofs.settings.factorTries; guess++) {
            assertFalse(proofs.isAuthenticatorCode(town.alice, "no code"));
        }
        assertFalse(proofs.isAuthenticatorCode(town.alice, town.shown(secret)));
        town.pass(Duration.ofHours(1));
        assertTrue(proofs.isAuthenticatorCode(town.alice, town.shown(secret)));
    }

    @Test
    void theTableHoldsNoSecretInTheClear() {
        var secret = town.aliceApp();
        var kept = new Sql(town.database).first("SELECT secret FROM portal.authenticator", row -> row.getString(1));
        assertFalse(kept.orElseThrow().contains(Base32.of(secret)));
        assertFalse(kept.orElseThrow().contains(HexFormat.of().formatHex(secret)));
        assertTrue(kept.orElseThrow().startsWith("v1.spring."));
    }
}
