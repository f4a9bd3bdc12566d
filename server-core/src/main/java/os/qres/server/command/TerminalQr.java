package os.qres.server.command;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code in text: two modules a character, dark on light whatever the terminal's colours are.
final class TerminalQr {
    private static final String INVERSE = "\u001b[30;107m";
    private static final String PLAIN = "\u001b[0m";
    private static final int QUIET = 2;

    private TerminalQr() {}

    static String draw(String text) {
        BitMatrix code = encode(text);
        var drawing = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y += 2) {
            drawing.append("  ").append(INVERSE);
            for (int x = 0; x < code.getWidth(); x++) {
                boolean above = code.get(x, y);
                boolean below = y + 1 < code.getHeight() && code.get(x, y + 1);
                drawing.append(above ? (below ? '█' : '▀') : (below ? '▄' : ' '));
            }
            drawing.append(PLAIN).append('\n');
        }
        return drawing.toString();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text, e);
        }
    }
}
