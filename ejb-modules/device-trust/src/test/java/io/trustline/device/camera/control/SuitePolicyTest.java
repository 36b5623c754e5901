package io.trustline.device.camera.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CAM-3: an operator chooses among good algorithms; bad ones stop the start by name. */
class SuitePolicyTest {

    private static final String KEY = "trustline.device.e1-algorithms";

    @ParameterizedTest
    @ValueSource(strings = {"DES", "3DES", "RC2", "RC4", "IDEA", "DESede/CBC/PKCS5Padding", "MD5", "SHA-1", "none"})
    void brokenAlgorithmsAreRefusedByNameWithTheReason(String broken) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> SuitePolicy.of(KEY, "A256GCM," + broken));
        assertTrue(refusal.getMessage().startsWith(KEY + ": " + broken + " is refused: "), refusal.getMessage());
        assertTrue(!refusal.getMessage().contains("nobody here knows it"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "A512GCM", "a256gcm"})
    void whatNobodyKnowsIsRefusedToo(String text) {
        assertThrows(IllegalArgumentException.class, () -> SuitePolicy.of(KEY, text));
    }

    @Test
    void videoIsNotSealedWithPublicKeys() {
        assertThrows(IllegalArgumentException.class, () -> SuitePolicy.symmetric(KEY, "A256GCM,RSA-OAEP-256"));
        assertEquals(5, SuitePolicy.symmetric(KEY, "all").allowed().size());
    }

    @Test
    void theOrderIsTheOperators() {
        var policy = SuitePolicy.of(KEY, "SM4-GCM, A256GCM");
        assertEquals(Suite.SM4_GCM, policy.choose(List.of("A256GCM", "SM4-GCM")).orElseThrow());
    }

    @Test
    void allMeansEverySuite() {
        assertEquals(Suite.values().length, SuitePolicy.of(KEY, "all").allowed().size());
    }
}
