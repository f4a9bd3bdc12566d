package os.qres.paper.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code as dots, for printers that do not draw their own, and for pictures.
final class QrDots {
    /// Dots a module: 0.75 mm, as is read from an arm's length.
    static final int MODULE = 6;

    private static final int QUIET = 2;

    private QrDots() {}

    static Bitmap of(String content) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET));
            return enlarged(modules);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static Bitmap enlarged(BitMatrix modules) {
        int side = modules.getWidth() * MODULE;
        var dots = new Bitmap(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x / MODULE, y / MODULE)) {
                    dots.set(x, y);
                }
            }
        }
        return dots;
    }
}
