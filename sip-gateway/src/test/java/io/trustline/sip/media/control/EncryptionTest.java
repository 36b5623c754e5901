package io.trustline.sip.media.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.sip.media.sdp.control.Crypto;
import io.trustline.sip.media.sdp.control.UnusableSdp;
import io.trustline.sip.media.srtp.control.Opening;
import io.trustline.sip.media.srtp.control.Sealing;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Keys are agreed once and kept while nobody changes them (VOX-5). */
class EncryptionTest {

    private final Encryption encryption = new Encryption(true, new SplittableRandom(4568));

    @Test
    void anAnswerMustTakeTheOfferedLine() {
        assertThrows(UnusableSdp.class, () -> encryption.answered(List.of()));
        assertThrows(UnusableSdp.class, () -> encryption.answered(List.of(line(2, Crypto.SHA1_80, 7))));
        assertThrows(UnusableSdp.class, () -> encryption.answered(List.of(line(1, Crypto.SHA1_32, 7))));
        encryption.answered(List.of(line(1, Crypto.SHA1_80, 7)));
        assertNotSame(Opening.PLAIN, encryption.opening());
    }

    @Test
    void theSameKeyKeepsWhatItHasSeenAndAnotherBeginsAnew() {
        encryption.answered(List.of(line(1, Crypto.SHA1_80, 7)));
        var opening = encryption.opening();
        var sealing = encryption.sealing();
        encryption.offered(List.of(line(5, Crypto.SHA1_80, 7)));
        assertSame(opening, encryption.opening());
        assertSame(sealing, encryption.sealing());
        assertEquals(5, encryption.own().orElseThrow().tag());
        encryption.offered(List.of(line(5, Crypto.SHA1_80, 8)));
        assertNotSame(opening, encryption.opening());
        assertSame(sealing, encryption.sealing());
    }

    @Test
    void anotherSuiteGetsAnotherKeyOfOurs() {
        var before = encryption.own().orElseThrow();
        encryption.offered(List.of(line(3, Crypto.SHA1_32, 7)));
        var after = encryption.own().orElseThrow();
        assertEquals(Crypto.SHA1_32, after.suite());
        assertFalse(Arrays.equals(before.keyAndSalt(), after.keyAndSalt()));
    }

    @Test
    void theSuiteThatWeHaveIsTakenBeforeTheirFirst() {
        var before = encryption.own().orElseThrow();
        encryption.offered(List.of(line(1, Crypto.SHA1_32, 7), line(2, Crypto.SHA1_80, 7)));
        assertEquals(2, encryption.own().orElseThrow().tag());
        assertArrayEquals(before.keyAndSalt(), encryption.own().orElseThrow().keyAndSalt());
    }

    @Test
    void whereNoneIsWantedNothingIsEncrypted() {
        var plain = new Encryption(false, new SplittableRandom(1));
        plain.answered(List.of());
        assertSame(Sealing.PLAIN, plain.sealing());
        assertSame(Opening.PLAIN, plain.opening());
    }

    private static Crypto line(int tag, String suite, int pattern) {
        var key = new byte[Crypto.KEY_AND_SALT];
        Arrays.fill(key, (byte) pattern);
        return new Crypto(tag, suite, key);
    }
}
