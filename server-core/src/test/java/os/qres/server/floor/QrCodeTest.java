package os.qres.server.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String URL = "http://192.168.1.20:8000/menu/0d6c3a6e-6a3b-4d0c-9a3f-1b2c3d4e5f60";

    @Test
    void aPhoneReadsTheAddressFromThePicture() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(new QrCode(URL).png(300)));

        var pixels = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));

        assertEquals(300, image.getWidth());
        assertEquals(URL, new QRCodeReader().decode(pixels).getText());
    }

    @Test
    void theDrawingHasTheWantedSizeAndAQuietZone() {
        String svg = new QrCode(URL).svg(240);

        assertTrue(svg.contains("width=\"240\""), svg);
        assertTrue(svg.contains("M4 4h1v1h-1z"), svg);
        assertTrue(!svg.contains("M3 "), svg);
    }
}
