package io.trustline.portal.factor.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The RFCs' own values. */
class TimeCodeTest {

    /** RFC 4226 Appendix D and RFC 6238 Appendix B use the same. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238 Appendix B, the SHA-1 rows. */
    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
            "2000000000,69279037", "20000000000,65353130"})
    void momentsHaveTheCodesOfTheStandard(long second, String code) {
        assertEquals(code, TimeCode.of(SECRET, TimeCode.step(Instant.ofEpochSecond(second)), 8));
    }

    /** RFC 4226 Appendix D. */
    @ParameterizedTest
    @CsvSource({"0,755224", "1,287082", "2,359152", "3,969429", "4,338314", "5,254676", "6,287922", "7,162583",
            "8,399871", "9,520489"})
    void countsHaveTheCodesOfTheStandard(long count, String code) {
        assertEquals(code, TimeCode.of(SECRET, count));
    }

    /** RFC 4648 §10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secretsAreTypedInBase32(String text, String letters) {
        assertEquals(letters, Base32.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void leadingZeroesOfASecretStay() {
        assertEquals("AAAAC", Base32.of(new byte[]{0, 0, 1}).substring(0, 5));
    }
}
