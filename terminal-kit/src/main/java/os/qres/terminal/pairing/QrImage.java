package os.qres.terminal.pairing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A QR code drawn as one shape, sharp at any scale; dark on light in both themes, as readers need it.
public final class QrImage extends Region {
    private static final int QUIET = 4;

    private final Path modules = new Path();

    public QrImage(String content, double side) {
        getStyleClass().add("qr");
        modules.getStyleClass().add("qr-modules");
        BitMatrix matrix = encode(content);
        double pixel = side / (matrix.getWidth() + 2.0 * QUIET);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    square((x + QUIET) * pixel, (y + QUIET) * pixel, pixel);
                }
            }
        }
        getChildren().add(modules);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    private void square(double x, double y, double side) {
        modules.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new LineTo(x + side, y),
                        new LineTo(x + side, y + side),
                        new LineTo(x, y + side),
                        new ClosePath());
    }

    private static BitMatrix encode(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length(), e);
        }
    }
}
