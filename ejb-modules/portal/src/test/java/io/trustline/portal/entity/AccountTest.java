package io.trustline.portal.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.SignUp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CAM-11: an account forgets its person when it is closed, and its duty once a new password is chosen. */
class AccountTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Account alice = Account.ofCustomer(new CustomerId(new UUID(0, 1)),
            new SignUp(new UUID(0, 2), new AccountName("alice"), new Password("unused"), new Msisdn("+8613800138000"),
                    Language.ENGLISH),
            "hash", NOON);

    @Test
    void aClosedAccountKeepsNoHash() {
        alice.close(NOON);
        assertTrue(alice.passwordHash().isEmpty());
    }

    @Test
    void aNewPasswordIsDueOnlyUntilItIsChosen() {
        alice.makePasswordDue();
        assertTrue(alice.isPasswordDue());
        alice.changePassword("other", NOON);
        assertFalse(alice.isPasswordDue());
    }
}
