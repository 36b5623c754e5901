package io.trustline.portal.factor.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.FactorsLost;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.Freshness;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.SecondFactors;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.entity.Account;
import io.trustline.portal.factor.api.FactorProblems;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people may do with their own factors, and that each change is told (VOX-13). */
class EnrolmentTest {

    private static final Visitor HOME = new Visitor("192.0.2.7", "Firefox", Optional.empty());
    private static final String HOUSE = "https://trustline.example";

    private final FactorTown town = new FactorTown();
    private final FactorCount count = new FactorCount();
    private final Enrolment enrolment = new Enrolment();
    private final List<Act> told = new ArrayList<>();
    private final Recognised alice = new Recognised(town.alice, new SessionId(new UUID(2, 2)),
            AccountName.parse("alice").orElseThrow(), Role.CUSTOMER, FactorLevel.SECOND_FACTOR, Language.ENGLISH,
            false, true, Optional.of(town.instant()));
    private boolean fresh = true;

    @BeforeEach
    void open() {
        count.database = town.database;
        enrolment.authenticators = town.proofs.authenticators;
        enrolment.passkeys = town.proofs.passkeys;
        enrolment.codes = town.proofs.codes;
        enrolment.budgets = town.proofs.budgets;
        enrolment.settings = town.proofs.settings;
        enrolment.clock = town;
        enrolment.accounts = new HeldAccounts();
        enrolment.sessions = new EndedSessions();
        enrolment.mail = new Told();
        enrolment.factors = new Counted();
        enrolment.freshness = new Fresh();
    }

    @Test
    void withoutAFreshProofNothingChanges() {
        town.aliceApp();
        fresh = false;
        assertEquals(PortalProblems.FRESH_PROOF_NEEDED, why(enrolment.removeAuthenticator(alice, HOME)));
        assertEquals(PortalProblems.FRESH_PROOF_NEEDED, why(enrolment.newRecoveryCodes(alice, HOME)));
        assertEquals(PortalProblems.FRESH_PROOF_NEEDED, why(enrolment.setUpAuthenticator(alice)));
        assertEquals(PortalProblems.FRESH_PROOF_NEEDED, why(enrolment.passkeyCreation(alice, HOUSE)));
        assertEquals(1, count.countOf(town.alice));
        assertEquals(List.of(), told);
    }

    @Test
    void theLastFactorStays() {
        town.aliceApp();
        assertEquals(FactorProblems.LAST_FACTOR, why(enrolment.removeAuthenticator(alice, HOME)));
        assertEquals(1, count.countOf(town.alice));
    }

    @Test
    void oneOfTwoMayGoAndIsTold() throws GeneralSecurityException {
        town.aliceApp();
        addKey();
        var key = enrolment.view(town.alice).passkeys().get(0).id();
        assertTrue(enrolment.removePasskey(alice, key, HOME).isGranted());
        assertTrue(enrolment.removePasskey(alice, key, HOME).isGranted());
        assertEquals(List.of(Act.FACTOR_ADDED, Act.FACTOR_REMOVED), told);
        assertEquals(FactorProblems.LAST_FACTOR, why(enrolment.removeAuthenticator(alice, HOME)));
    }

    @Test
    void recoveryCodesAloneAreNoFactor() {
        assertTrue(enrolment.newRecoveryCodes(alice, HOME).isGranted());
        assertEquals(0, count.countOf(town.alice));
        assertEquals(List.of(Act.RECOVERY_CODES_MADE), told);
    }

    @Test
    void aWrongCodeConfirmsNothing() {
        enrolment.setUpAuthenticator(alice);
        assertEquals(FactorProblems.WRONG_AUTHENTICATOR_CODE, why(enrolment.confirmAuthenticator(alice, "x", HOME)));
        assertEquals(0, count.countOf(town.alice));
    }

    @Test
    void guessesAtTheFirstCodeAreCounted() {
        enrolment.setUpAuthenticator(alice);
        for (int guess = 0; guess < town.proofs.settings.factorTries; guess++) {
            enrolment.confirmAuthenticator(alice, "x", HOME);
        }
        assertEquals(ProblemType.OVER_LIMIT, why(enrolment.confirmAuthenticator(alice, "x", HOME)));
    }

    @Test
    void closingTheAccountForgetsAll() throws GeneralSecurityException {
        town.aliceApp();
        addKey();
        enrolment.newRecoveryCodes(alice, HOME);
        count.forget(new AccountEnding(town.alice));
        assertEquals(Set.of(), town.proofs.enrolled(town.alice));
        assertFalse(enrolment.view(town.alice).recoveryCodesSince().isPresent());
    }

    @Test
    void whatIsLostCountsNoMore() throws GeneralSecurityException {
        town.aliceApp();
        addKey();
        enrolment.newRecoveryCodes(alice, HOME);
        count.lost(new FactorsLost(town.alice));
        assertEquals(Set.of(), town.proofs.enrolled(town.alice));
    }

    private void addKey() throws GeneralSecurityException {
        var options = enrolment.passkeyCreation(alice, HOUSE).fold(asked -> asked, refusal -> "");
        var answer = new TownKey("key of alice").create(options);
        enrolment.addPasskey(alice, new NewPasskey(answer, HOUSE, "key"), HOME);
    }

    private static ProblemType why(Outcome<?> outcome) {
        return outcome.fold(fruit -> null, Refusal::type);
    }

    private static final class HeldAccounts extends Accounts {

        @Override
        public Account lock(CustomerId id) {
            return null;
        }

        @Override
        public Account get(CustomerId id) {
            return null;
        }
    }

    private static final class EndedSessions extends Sessions {

        @Override
        public Optional<SessionGrant> prove(Account account, SessionId id, Visitor visitor, Instant provenAt) {
            return Optional.empty();
        }
    }

    private final class Told extends PortalMail {

        @Override
        public void say(CustomerId customer, Act act, Visitor visitor) {
            told.add(act);
        }
    }

    private final class Counted extends SecondFactors {

        @Override
        public int countOf(CustomerId customer) {
            return count.countOf(customer);
        }
    }

    private final class Fresh extends Freshness {

        @Override
        public Optional<Refusal> objectionTo(Recognised self) {
            return fresh ? Optional.empty() : Optional.of(Refusal.of(PortalProblems.FRESH_PROOF_NEEDED));
        }
    }
}
