package io.trustline.portal.factor.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.trustline.portal.api.AccountName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture says what the address says, and the address what apps read. */
class SetUpsTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int ZOOM = 4;

    private final byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void theAddressNamesUsTheAccountAndTheSecret() {
        var setup = SetUps.of(AccountName.parse("张伟").orElseThrow(), secret);
        assertEquals("otpauth://totp/Trustline:%E5%BC%A0%E4%BC%9F?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Trustline&algorithm=SHA1&digits=6&period=30", setup.address());
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", setup.secret());
        assertFalse(setup.toString().contains("GEZD"));
    }

    @Test
    void aCameraReadsTheAddressFromThePicture() throws ChecksumException, FormatException, NotFoundException {
        var setup = SetUps.of(AccountName.parse("alice").orElseThrow(), secret);
        assertEquals(setup.address(), read(new String(setup.picture(), StandardCharsets.US_ASCII)));
    }

    private static String read(String drawing) throws ChecksumException, FormatException, NotFoundException {
        var form = SIZE.matcher(drawing);
        assertTrue(form.find());
        int width = Integer.parseInt(form.group(1)) * ZOOM;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        MODULE.matcher(drawing).results().forEach(module -> fill(pixels, width, Integer.parseInt(module.group(1)),
                Integer.parseInt(module.group(2))));
        var light = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }

    private static void fill(int[] pixels, int width, int x, int y) {
        for (int row = y * ZOOM; row < (y + 1) * ZOOM; row++) {
            Arrays.fill(pixels, row * width + x * ZOOM, row * width + (x + 1) * ZOOM, 0);
        }
    }
}
