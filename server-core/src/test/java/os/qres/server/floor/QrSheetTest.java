package os.qres.server.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.QrView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.i18n.Texts;

class QrSheetTest {
    private static final Texts TEXTS = new Texts("cards");
    private static final int DPI = 300;
    private static final Path PICTURES = Path.of("target", "pictures");

    @Test
    void aPhoneReadsEveryTablesAddressFromThePaper(@TempDir Path folder) throws Exception {
        try (var restaurant = new TestRestaurant(folder)) {
            TestClient admin = restaurant.admin;
            int hall = admin.post("/locations/", "{\"name\":\"Большой зал\"}")
                    .expect(201)
                    .as(LocationView.class)
                    .id();
            for (int number = 11; number < 18; number++) {
                admin.post("/tables/", "{\"number\":%d,\"seats\":4,\"location_id\":%d}".formatted(28 - number, hall))
                        .expect(201);
            }
            admin.patch("/tables/" + restaurant.table2.id(), "{\"is_active\":false}")
                    .expect(200);

            List<TableView> tables =
                    admin.get("/tables?is_active=true").expect(200).listOf(TableView.class);
            List<String> pages = texts(sheet(admin, ""));
            assertEquals(Set.of(1, 11, 12, 13, 14, 15, 16, 17), numbers(tables));
            assertEquals(2, pages.size());
            assertTrue(
                    pages.getFirst().contains("Большой зал") && pages.getFirst().contains("Стол"), pages.getFirst());
            assertEquals(List.of("1", "11", "12", "13", "14", "15"), numbersOn(pages.getFirst()));
            assertEquals(List.of("16", "17"), numbersOn(pages.getLast()));

            Set<String> addresses = tables.stream()
                    .map(table -> admin.get("/tables/" + table.id() + "/qr?format=json")
                            .expect(200)
                            .as(QrView.class)
                            .url())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(addresses, codes(sheet(admin, "")));
            assertEquals(7, codes(sheet(admin, "?location_id=" + hall)).size());
            Got unknown = admin.get("/tables/qr-sheet.pdf?location_id=999");
            assertEquals(List.of("location_id"), unknown.expect(422).fields());
        }
    }

    @Test
    void itIsA4WithItsFontsInsideAndLittleElse() throws IOException {
        byte[] pdf = new QrSheet(restaurant("Трактир", "ru"), TEXTS).pdf(cards(24, "Зал"));
        assertTrue(pdf.length < 200_000, "it has " + pdf.length + " bytes");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(4, document.getNumberOfPages());
            for (PDPage page : document.getPages()) {
                assertEquals(PDRectangle.A4.toString(), page.getMediaBox().toString());
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+Roboto-.*"), font.getName());
                }
            }
        }
    }

    @Test
    void aRestaurantWithoutTablesGetsAnEmptyPage() throws IOException {
        assertEquals(
                1,
                texts(new QrSheet(restaurant("Трактир", "ru"), TEXTS).pdf(List.of()))
                        .size());
    }

    @Test
    void theRestaurantsOwnLanguageComesFirst() throws IOException {
        String russian = texts(new QrSheet(restaurant("Трактир", "ru"), TEXTS).pdf(cards(1, "")))
                .getFirst();
        String english = texts(new QrSheet(restaurant("The Inn", "en"), TEXTS).pdf(cards(1, "")))
                .getFirst();
        assertTrue(russian.indexOf("Стол") < russian.indexOf("Table"), russian);
        assertTrue(english.indexOf("Table") < english.indexOf("Стол"), english);
        assertTrue(english.contains("Point your phone’s camera"), english);
    }

    @Test
    void longNamesStayOnTheirCardAndStrangeLettersDoNoHarm() throws Exception {
        String name = "Ресторан авторской кухни «У Александра Сергеевича на Тверском бульваре», дом у старого моста";
        String room = "Летняя веранда у пруда с лебедями и беседками 🦢";
        byte[] pdf = new QrSheet(restaurant(name, "ru"), TEXTS).pdf(cards(2, room));
        String text = texts(pdf).getFirst();
        assertTrue(text.contains("Ресторан авторской кухни") && text.contains("…"), text);
        assertEquals(2, codes(pdf).size());
        BufferedImage page = pages(pdf).getFirst();
        // Nothing is printed in the gap between the two cards but the marks of the cut.
        int middle = page.getWidth() / 2;
        int dark = (int) IntStream.range(0, page.getHeight())
                .filter(y -> (page.getRGB(middle, y) & 0xFF) < 128)
                .count();
        assertTrue(dark < page.getHeight() / 10, dark + " dark points on the cut");
        new QrSheet(restaurant("餐厅 🍜 ресторан\n", "zh"), TEXTS).pdf(cards(1, "\t"));
    }

    private static byte[] sheet(TestClient admin, String query) {
        HttpResponse<byte[]> got = admin.download("/tables/qr-sheet.pdf" + query);
        assertEquals(200, got.statusCode());
        assertEquals("application/pdf", got.headers().firstValue("Content-Type").orElse(""));
        return got.body();
    }

    private static Restaurant restaurant(String name, String language) {
        return new Restaurant(name, "RUB", "Europe/Moscow", null, language, "http://192.168.1.10:8000/menu", Map.of());
    }

    private static List<QrSheet.Card> cards(int count, String location) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new QrSheet.Card(
                        number * 97 % 1000,
                        location,
                        "http://192.168.1.10:8000/menu/0d6c3a6e-6a3b-4d0c-9a3f-1b2c3d4e%04d".formatted(number)))
                .toList();
    }

    private static Set<Integer> numbers(List<TableView> tables) {
        return tables.stream().map(TableView::number).collect(Collectors.toSet());
    }

    private static List<String> numbersOn(String page) {
        return page.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .toList();
    }

    private static List<String> texts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static List<BufferedImage> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI));
            }
            return pages;
        }
    }

    /// What a phone reads that is held over one card after the other.
    private static Set<String> codes(byte[] pdf) throws Exception {
        Files.createDirectories(PICTURES);
        var found = new TreeSet<String>();
        for (BufferedImage page : pages(pdf)) {
            ImageIO.write(page, "png", PICTURES.resolve("qr-sheet.png").toFile());
            int width = page.getWidth() / 2;
            int height = page.getHeight() / 3;
            for (int card = 0; card < 6; card++) {
                code(page.getSubimage(card % 2 * width, card / 2 * height, width, height))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// A phone looks more than once, too, and moves: one binarizer sees what the other does not, and so does one from
    /// twice as far.
    private static Optional<String> code(BufferedImage card) {
        return Stream.of(card, halved(card))
                .map(BufferedImageLuminanceSource::new)
                .flatMap(light -> Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light)))
                .flatMap(pixels -> decoded(new BinaryBitmap(pixels)).stream())
                .findFirst();
    }

    private static BufferedImage halved(BufferedImage card) {
        var half = new BufferedImage(card.getWidth() / 2, card.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(card, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return half;
    }

    private static Optional<String> decoded(BinaryBitmap pixels) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(pixels, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException | ChecksumException | FormatException _) {
            return Optional.empty();
        }
    }
}
