package io.trustline.sip.vault.control;

import io.trustline.kernel.vault.KeyMissing;
import io.trustline.kernel.vault.KeyRing;
import io.trustline.kernel.vault.SealBroken;
import io.trustline.kernel.vault.Vault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.CallSecret;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final Random CHANCE = new Random(4);
    private static final String SPRING = "spring " + Tokens.secret(CHANCE);
    private static final String AUTUMN = "autumn " + Tokens.secret(CHANCE);
    private static final byte[] WORD = "sesame".getBytes(StandardCharsets.UTF_8);
    private static final Msisdn ALICE = new Msisdn("+8613800138000");

    private final KeyRing spring = KeyRing.parse(SPRING);
    private final KeyRing both = KeyRing.parse("# autumn came\n" + AUTUMN + "\n\n" + SPRING + "\n");
    private final CallId call = new CallId(Tokens.id(CHANCE));

    @Test
    void opensWhatAFormerKeySealed() {
        var sealed = new Vault(spring, CHANCE).seal(GatewayKeyUse.TRUNK_PASSWORDS, "trunk/north", WORD);
        assertArrayEquals(WORD, new Vault(both, CHANCE).open(GatewayKeyUse.TRUNK_PASSWORDS, "trunk/north", sealed));
        assertEquals("autumn", both.currentName());
    }

    @Test
    void derivesAKeyOfItsOwnForEachKeyAndUseHoweverOftenItIsAsked() {
        var first = both.named("spring", GatewayKeyUse.SERVICE_KEYS).orElseThrow();
        assertEquals(first, both.named("spring", GatewayKeyUse.SERVICE_KEYS).orElseThrow());
        assertEquals(first, spring.current(GatewayKeyUse.SERVICE_KEYS));
        assertNotEquals(first, both.named("spring", GatewayKeyUse.NUMBER_DIGESTS).orElseThrow());
        assertNotEquals(first, both.current(GatewayKeyUse.SERVICE_KEYS));
        assertEquals(Optional.empty(), both.named("winter", GatewayKeyUse.SERVICE_KEYS));
    }

    @Test
    void opensNothingThatWasMoved() {
        var vault = new Vault(spring, CHANCE);
        var sealed = vault.seal(GatewayKeyUse.TRUNK_PASSWORDS, "trunk/north", WORD);
        assertThrows(SealBroken.class, () -> vault.open(GatewayKeyUse.TRUNK_PASSWORDS, "trunk/south", sealed));
        assertThrows(SealBroken.class, () -> vault.open(GatewayKeyUse.SERVICE_KEYS, "trunk/north", sealed));
        assertThrows(SealBroken.class, () -> vault.open(GatewayKeyUse.TRUNK_PASSWORDS, "trunk/north", "v1.spring"));
    }

    @Test
    void namesTheKeyThatIsMissing() {
        var sealed = new Vault(both, CHANCE).seal(GatewayKeyUse.SERVICE_KEYS, "service/6258", WORD);
        var missing = assertThrows(KeyMissing.class,
                () -> new Vault(spring, CHANCE).open(GatewayKeyUse.SERVICE_KEYS, "service/6258", sealed));
        assertEquals("a value is sealed under the missing key autumn", missing.getMessage());
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThrows(KeyMissing.class, () -> KeyRing.parse("# nothing\n"));
        assertThrows(KeyMissing.class, () -> KeyRing.parse("spring tooshort"));
        var twice = assertThrows(KeyMissing.class, () -> KeyRing.parse(SPRING + "\n" + SPRING));
        assertFalse(twice.getMessage().contains(SPRING.substring(7)));
    }

    @Test
    void carriesACodeToTheCallItBelongsTo() {
        var secret = new CallSecret("365882", Optional.of("47"));
        var sealed = new CallSecrets(spring).seal(call, secret);
        assertEquals(Optional.of(secret), new CallSecrets(both).open(call, sealed));
        assertEquals(Optional.empty(), new CallSecrets(spring).open(new CallId(Tokens.id(CHANCE)), sealed));
        assertFalse(sealed.contains("365882"));
    }

    @Test
    void carriesTheLongestScriptToTheCallItBelongsTo() {
        var piece = Piece.prompt("a".repeat(48));
        var script = new CallScript(Collections.nCopies(12, piece));
        var sealed = new CallSecrets(spring).seal(call, script);
        assertEquals(Optional.of(script), new CallSecrets(both).open(call, sealed));
        assertEquals(Optional.empty(), new CallSecrets(spring).open(new CallId(Tokens.id(CHANCE)), sealed));
        var amounts = new CallScript(List.of(Piece.amount(10_520, "CNY"), Piece.digits("4321")));
        assertEquals(Optional.of(amounts),
                new CallSecrets(spring).open(call, new CallSecrets(spring).seal(call, amounts)));
    }

    @Test
    void opensNoCodeThatWasChangedOrIsNone() {
        var secrets = new CallSecrets(spring);
        var sealed = secrets.seal(call, new CallSecret("365882", Optional.empty()));
        for (int at = 0; at < sealed.length(); at++) {
            var changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);
            assertEquals(Optional.empty(), lenient(secrets, changed, at, sealed));
        }
        assertEquals(Optional.empty(), secrets.open(call, "nonsense"));
        assertEquals(Optional.empty(), secrets.open(call, "A".repeat(5000)));
    }

    /** The last character of a part may hold bits that say nothing. */
    private Optional<CallMatter> lenient(CallSecrets secrets, String changed, int at, String sealed) {
        boolean lastOfPart = at == sealed.length() - 1 || sealed.charAt(at + 1) == '.';
        return lastOfPart ? Optional.empty() : secrets.open(call, changed);
    }

    @Test
    void findsANumberAgainUnderEveryKey() {
        var older = new NumberDigests(spring).of(ALICE);
        var now = new NumberDigests(both);
        assertNotEquals(older, now.of(ALICE));
        assertEquals(List.of(now.of(ALICE), older), now.allOf(ALICE));
        assertEquals(43, older.length());
    }
}
