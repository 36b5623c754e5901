package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Password;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CAM-11: Argon2id, with parameters in settings and in each hash. */
class PasswordsTest {

    /** From the reference implementation's own test (phc-winner-argon2, test.c, CC0). */
    private static final String REFERENCE = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Passwords passwords = new Passwords();
    private final Password horse = new Password("correct horse battery");

    @BeforeEach
    void prepare() {
        passwords.settings = PortalSettingsFixture.defaults();
        passwords.random = new Random(1);
        passwords.prepare();
    }

    @Test
    void understandsTheReferenceImplementation() {
        assertEquals(Outcome.granted(true), passwords.matches(new Password("password"), REFERENCE));
        assertEquals(Outcome.granted(false), passwords.matches(new Password("Password"), REFERENCE));
    }

    @Test
    void matchesItsOwnAndNoOther() {
        var hash = hash(horse);
        assertEquals(Outcome.granted(true), passwords.matches(horse, hash));
        assertEquals(Outcome.granted(false), passwords.matches(new Password("correct horse"), hash));
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        assertFalse(hash(horse).equals(hash(horse)));
    }

    @Test
    void noticesHashesOfOtherParameters() {
        assertTrue(passwords.isOutdated(REFERENCE));
        assertFalse(passwords.isOutdated(hash(horse)));
    }

    @Test
    void aFloodIsTurnedAwayInsteadOfEatingTheMemory() {
        passwords.benches = new Workbenches(1, 64, passwords.settings.hashingWait);
        var second = passwords.benches.atOne(bench -> passwords.hash(horse).isGranted());
        assertEquals(Outcome.granted(false), second);
    }

    @Test
    void aForgedHashIsNotRead() {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("$argon2id$v=19$m=1,t=1,p=1$$"));
    }

    private String hash(Password password) {
        return passwords.hash(password).fold(hash -> hash, busy -> "");
    }
}
