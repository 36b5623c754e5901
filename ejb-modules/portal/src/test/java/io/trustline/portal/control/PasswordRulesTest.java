package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAM-11: what anybody would guess is refused, everything else is the customer's business. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();
    private final AccountName alice = new AccountName("alice.wang");
    private final Msisdn number = new Msisdn("+8613800138000");

    @BeforeEach
    void load() {
        rules.load();
    }

    @ParameterizedTest
    @CsvSource({"short, password-too-short", "password1, password-too-common", "PASSWORD1, password-too-common",
            "88888888, password-too-common", "abababab, password-too-common", "alice.wang1, password-like-name",
            "13800138000, password-like-name", "+8613800138000, password-like-name"})
    void refusesTheGuessable(String wanted, String problem) {
        assertEquals(problem, objection(wanted));
    }

    @ParameterizedTest
    @CsvSource({"correct horse battery", "沉默的大多数人都睡了", "alice.wang keeps nine bees", "x7#kQ2!m"})
    void takesTheRest(String wanted) {
        assertEquals("none", objection(wanted));
    }

    private String objection(String wanted) {
        return rules.objectionTo(new Password(wanted), alice, Optional.of(number))
                .map(refusal -> refusal.type().slug()).orElse("none");
    }
}
