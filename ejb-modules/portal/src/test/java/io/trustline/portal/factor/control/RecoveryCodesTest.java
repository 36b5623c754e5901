package io.trustline.portal.factor.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalKeysFixture;
import io.trustline.portal.factor.api.Factor;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ten codes, each good once, for their owner; new ones end the old ones (VOX-13). */
class RecoveryCodesTest {

    private final FactorTown town = new FactorTown();
    private final KeptProofs proofs = town.proofs;

    @Test
    void eachOfTenCountsOnce() {
        var codes = proofs.codes.renew(town.alice);
        assertEquals(RecoveryCodes.HOW_MANY, Set.copyOf(codes).size());
        assertEquals(Set.of(Factor.RECOVERY_CODE), proofs.enrolled(town.alice));
        codes.forEach(code -> assertTrue(proofs.isRecoveryCode(town.alice, code)));
        codes.forEach(code -> assertFalse(proofs.isRecoveryCode(town.alice, code)));
        assertEquals(Set.of(), proofs.enrolled(town.alice));
    }

    @Test
    void newOnesEndTheOldOnes() {
        var former = proofs.codes.renew(town.alice);
        var latter = proofs.codes.renew(town.alice);
        assertFalse(proofs.isRecoveryCode(town.alice, former.get(0)));
        assertTrue(proofs.isRecoveryCode(town.alice, latter.get(0)));
        assertEquals(RecoveryCodes.HOW_MANY - 1, proofs.codes.left(town.alice));
    }

    @Test
    void theyMayBeTypedAsTheyAreRead() {
        var code = proofs.codes.renew(town.alice).get(0);
        var typed = " "
                + code.toLowerCase(Locale.ROOT).replace("0", "o").replace("1", "l").replace("-", " \u2013 ");
        assertTrue(proofs.isRecoveryCode(town.alice, typed));
    }

    @Test
    void theyAreNobodysElse() {
        var code = proofs.codes.renew(town.alice).get(0);
        proofs.codes.renew(town.bob);
        assertFalse(proofs.isRecoveryCode(town.bob, code));
    }

    @Test
    void theyOutliveAChangeOfKeys() {
        var former = "former " + Tokens.secret(town.random);
        proofs.codes.keys = PortalKeysFixture.of(former);
        var code = proofs.codes.renew(town.alice).get(0);
        var latter = "latter " + Tokens.secret(town.random);
        proofs.codes.keys = PortalKeysFixture.of(latter);
        assertFalse(proofs.isRecoveryCode(town.alice, code));
        proofs.codes.keys = PortalKeysFixture.of(latter + "\n" + former);
        assertTrue(proofs.isRecoveryCode(town.alice, code));
    }

    @Test
    void theTableHoldsNoCode() {
        var codes = proofs.codes.renew(town.alice);
        var kept = new Sql(town.database).all("SELECT digest FROM portal.recovery_code", row -> row.getString(1));
        assertEquals(RecoveryCodes.HOW_MANY, kept.size());
        codes.forEach(code -> assertFalse(kept.toString().contains(code.replace("-", ""))));
    }
}
