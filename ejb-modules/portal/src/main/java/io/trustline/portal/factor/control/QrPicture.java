package io.trustline.portal.factor.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A QR code as a drawing (SVG), dark on light whatever the page's colours are, for cameras want it so. */
final class QrPicture {

    /** ISO/IEC 18004 §9.1: four modules of nothing around it. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrPicture() {
    }

    static byte[] of(String text) {
        try {
            return drawing(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS))
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this", tooLong);
        }
    }

    private static String drawing(BitMatrix modules) {
        int size = modules.getWidth();
        var dark = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark.append(modules.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path fill=\"#000\" d=\"" + dark + "\"/></svg>";
    }
}
