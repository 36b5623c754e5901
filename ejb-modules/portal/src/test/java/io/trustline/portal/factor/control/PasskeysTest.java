package io.trustline.portal.factor.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.factor.api.Factor;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A passkey counts for what it was asked, on our pages, for its owner, once (VOX-13). */
class PasskeysTest {

    private static final String HOUSE = "https://trustline.example";
    private static final String COPY = "https://trustline.example.evil.test";
    private static final String ADDING = "add/1";
    private static final String SIGN_IN = "attempt/1";

    private final FactorTown town = new FactorTown();
    private final KeptProofs proofs = town.proofs;
    private final Passkeys passkeys = proofs.passkeys;
    private TownKey aliceKey;

    @BeforeEach
    void cut() throws GeneralSecurityException {
        aliceKey = new TownKey("key of alice");
    }

    @Test
    void aPasskeyThatWasAddedProvesItsOwner() throws GeneralSecurityException {
        assertTrue(add(town.alice, aliceKey));
        assertEquals(Set.of(Factor.PASSKEY), proofs.enrolled(town.alice));
        var options = proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE);
        assertTrue(proofs.isPasskey(town.alice, SIGN_IN, aliceKey.sign(options), HOUSE));
        assertTrue(passkeys.of(town.alice).get(0).used().lastUsed().isPresent());
    }

    @Test
    void anAnswerCountsOnceAndForItsOwnCeremonyOnly() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var answer = aliceKey.sign(proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE));
        proofs.passkeyOptions(town.alice, "attempt/2", HOUSE);
        assertFalse(proofs.isPasskey(town.alice, "attempt/2", answer, HOUSE));
        assertTrue(proofs.isPasskey(town.alice, SIGN_IN, answer, HOUSE));
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, answer, HOUSE));
    }

    @Test
    void anAnswerAfterFiveMinutesDoesNotCount() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var answer = aliceKey.sign(proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE));
        town.pass(Duration.ofMinutes(5));
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, answer, HOUSE));
    }

    @Test
    void anAnswerGivenToAnotherPageDoesNotCount() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var options = proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE);
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, aliceKey.at(COPY).sign(options), HOUSE));
    }

    @Test
    void whereOriginsAreSetOthersDoNotCount() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        proofs.settings.origins = Optional.of(List.of("https://other.example"));
        var options = proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE);
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, aliceKey.sign(options), HOUSE));
    }

    @Test
    void bobsKeyIsNotAlices() throws GeneralSecurityException {
        var bobKey = new TownKey("key of bob");
        add(town.alice, aliceKey);
        add(town.bob, bobKey);
        var options = proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE);
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, bobKey.sign(options), HOUSE));
    }

    @Test
    void aKeyWithAlicesNameButAnotherSecretDoesNotCount() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var options = proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE);
        var forged = new TownKey("key of alice").countingFrom(9).sign(options);
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, forged, HOUSE));
    }

    @Test
    void aCopyThatCountsBehindIsNotTaken() throws GeneralSecurityException {
        add(town.alice, aliceKey.countingFrom(40));
        var options = proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE);
        assertFalse(proofs.isPasskey(town.alice, SIGN_IN, aliceKey.countingFrom(2).sign(options), HOUSE));
    }

    @Test
    void aKeyIsAddedOnceWhoeverAsks() throws GeneralSecurityException {
        assertTrue(add(town.alice, aliceKey));
        assertFalse(add(town.bob, aliceKey));
        assertEquals(List.of(), passkeys.of(town.bob));
    }

    @Test
    void anAdditionOnAnotherPageIsNotTaken() throws GeneralSecurityException {
        assertFalse(add(town.alice, aliceKey.at(COPY)));
    }

    @Test
    void onlyTheOwnerRemovesAKey() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var key = passkeys.of(town.alice).get(0).id();
        assertFalse(passkeys.remove(town.bob, key));
        assertTrue(passkeys.remove(town.alice, key));
        assertEquals(Set.of(), proofs.enrolled(town.alice));
    }

    @Test
    void onlyKnownWaysToReachItAreKept() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var kept = new Sql(town.database).first("SELECT transports FROM portal.passkey", row -> row.getString(1));
        assertEquals("usb", kept.orElseThrow());
    }

    /** Whatever comes, it is either the answer or it is none. */
    @Test
    void randomHarmNeverThrowsAndNeverCounts() throws GeneralSecurityException {
        add(town.alice, aliceKey);
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var answer = aliceKey.sign(proofs.passkeyOptions(town.alice, SIGN_IN, HOUSE));
            int place = answer.indexOf("response") + random.nextInt(answer.length() - answer.indexOf("response"));
            var harmed = harmed(answer, place, random);
            boolean taken = proofs.isPasskey(town.alice, SIGN_IN, harmed, HOUSE);
            assertTrue(!taken || harmless(answer, harmed), harmed);
        }
    }

    @Test
    void randomHarmToAnAdditionNeverThrows() throws GeneralSecurityException {
        var random = new Random(12);
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            var answer = aliceKey.create(passkeys.creationOptions(town.alice, ADDING, HOUSE, "alice"));
            var harmed = harmed(answer, random.nextInt(answer.length()), random);
            refused += passkeys.add(town.alice, ADDING, new NewPasskey(harmed, HOUSE, "harmed")) ? 0 : 1;
        }
        // An attestation that nobody signs lets some harm be: the name of the key, for one.
        assertTrue(refused > 100, "refused " + refused);
    }

    private static String harmed(String answer, int place, Random random) {
        int rest = Math.min(answer.length(), place + random.nextInt(4));
        return answer.substring(0, place) + (char) random.nextInt(256) + answer.substring(rest);
    }

    /** Members that are not signed may change, and bits of the writing that stand for nothing; nothing else may. */
    private static boolean harmless(String answer, String harmed) {
        return List.of("clientDataJSON", "authenticatorData", "signature").stream()
                .allMatch(name -> Arrays.equals(value(answer, name), value(harmed, name)));
    }

    private static byte[] value(String answer, String name) {
        return Base64.getUrlDecoder().decode(answer.replaceFirst("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1"));
    }

    private boolean add(CustomerId customer, TownKey key) throws GeneralSecurityException {
        var options = passkeys.creationOptions(customer, ADDING, HOUSE, "somebody");
        return passkeys.add(customer, ADDING, new NewPasskey(key.create(options), HOUSE, "my key"));
    }
}
