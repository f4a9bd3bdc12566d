package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.awaitSlip;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.LogoView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient.Got;
import os.qres.server.TestPicture;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;

/// The house's logo, at the top of what guests take away.
class LogoTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String LOGO = "/settings/logo";

    @TempDir
    static Path folder;

    private static PrintedEvening evening;

    private final PaperPrinter desk = new PaperPrinter();

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(folder, new MovableClock("2026-11-20T16:30:00Z"));
    }

    @AfterEach
    void putAway() {
        evening.admin.delete(LOGO);
        evening.putPrintersAway();
        desk.close();
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    private static Got bring(String type, byte[] bytes) {
        return evening.admin.upload(LOGO, type, bytes);
    }

    /// Grey from black to white, with words.
    private static byte[] png(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.BLACK, width, 0, new Color(255, 255, 255, 0)));
        pen.fillOval(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 4));
        pen.drawString("QRes", width * 2 / 3, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void billsAndReceiptsBeginWithItOnPaperAndOnTheScreen() throws IOException {
        LogoView logo = bring("image/png", png(1600, 400)).expect(200).as(LogoView.class);
        assertEquals(384, logo.width());
        assertEquals(96, logo.height());
        evening.add("Desk", desk, "[{'kind':'receipt'},{'kind':'bill'}]");
        OrderView order = evening.order(evening.table(), evening.pizza(""));

        evening.waiter.post("/orders/" + order.id() + "/bill", "{}").expect(201);
        Slip bill = awaitSlip(desk, "Bill");
        assertEquals(1, bill.pictures());
        assertEquals("[picture 384x96]", bill.lines().getFirst().strip());
        evening.pay(order);
        Slip receipt = awaitSlip(desk, "Payment receipt");
        assertEquals("[picture 384x96]", receipt.lines().getFirst().strip());

        String path = "/orders/" + order.id() + "/receipt?printed=true&format=";
        String shown = evening.waiter.get(path + "text").expect(200).body();
        shown.strip().lines().forEach(line -> assertTrue(receipt.says(line.strip()), line));
        byte[] sheet = evening.waiter.download(path + "png").body();
        byte[] pdf = evening.waiter.download(path + "pdf").body();
        assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(sheet));
        assertTrue(dark(picture, 24, 24 + 96) > 1000, "the logo is at the top");
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("receipt-logo.png"), sheet);
        byte[] own = evening.waiter.download(LOGO + "?format=png").body();
        Files.write(PICTURES.resolve("logo.png"), own);
    }

    private static int dark(BufferedImage picture, int top, int bottom) {
        int found = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                found += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void whatIsNoPngOrTooLargeIsRefusedAndTheOldOneStays() {
        bring("image/png", png(300, 200)).expect(200);
        bring("image/jpeg", TestPicture.jpeg()).expect(415);
        bring("image/png", TestPicture.jpeg()).expect(415);
        byte[] broken = Arrays.copyOf(png(300, 200), 200);
        assertEquals(List.of("file"), bring("image/png", broken).expect(422).fields());
        byte[] large = Arrays.copyOf(png(300, 200), 1_000_001);
        Got refused = bring("image/png", large);
        assertEquals(List.of("file"), refused.expect(422).fields());
        assertTrue(refused.body().contains("1000 KB"), refused.body());
        evening.waiter.with("Content-Type", "image/png").post(LOGO, "{}").expect(403);
        assertEquals(200, evening.waiter.download(LOGO).statusCode());
    }

    @Test
    void itIsTakenAwayAgain() {
        bring("image/png", png(300, 200)).expect(200);
        evening.admin.delete(LOGO).expect(204);
        evening.waiter.get(LOGO).expect(404);
        evening.admin.delete(LOGO).expect(404);
        evening.add("Desk", desk, "[{'kind':'receipt'},{'kind':'bill'}]");
        OrderView order = evening.order(evening.table(), evening.cola());
        evening.waiter.post("/orders/" + order.id() + "/bill", "{}").expect(201);
        assertFalse(awaitSlip(desk, "Bill").text().contains("[picture"));
    }
}
