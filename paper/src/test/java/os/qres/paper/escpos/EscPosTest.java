package os.qres.paper.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// What is spoken to a printer, as a printer understands it.
class EscPosTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int COLUMNS = 48;

    private final PaperPrinter printer = new PaperPrinter();

    @AfterEach
    void close() {
        printer.close();
    }

    @ParameterizedTest
    @EnumSource(CodePage.class)
    void whatThePrinterHasLettersForComesOutAsLetters(CodePage page) {
        String words = page == CodePage.CP858 ? "crème brûlée 1 €" : "Щи с ёлкой № 5";
        Slip slip = printed(List.of(Block.text(words)), profile(page));
        assertEquals(words, slip.lines().getFirst());
        assertEquals(0, slip.pictures());
    }

    @ParameterizedTest
    @EnumSource(CodePage.class)
    void whatItHasNoLettersForComesOutAsAPicture(CodePage page) {
        Slip slip = printed(List.of(Block.text("1 250,00 ₽"), Block.text("麻婆豆腐")), profile(page));
        assertEquals(
                List.of("[picture 576x24]", "[picture 576x24]"), slip.lines().subList(0, 2));
    }

    @Test
    void goodTypographyBecomesPlainWhereThatSavesAPicture() {
        Slip slip = printed(List.of(Block.text("«Цезарь» — 2 × 450…")), profile(CodePage.CP866));
        assertEquals("\"Цезарь\" - 2 x 450...", slip.lines().getFirst());
    }

    @Test
    void aCodeIsDrawnByThePrinterOrForIt() {
        List<Block> code = List.of(new Block.Code("https://example.org/menu/7"));
        assertEquals(
                List.of("https://example.org/menu/7"),
                printed(code, profile(CodePage.CP866)).codes());
        Slip drawn = printed(code, new PaperProfile(COLUMNS, CodePage.CP866, 17, false, true, false));
        assertEquals(List.of(), drawn.codes());
        assertEquals(1, drawn.pictures());
    }

    @Test
    void theDrawerOpensOnlyWhereThereIsOne() {
        Document document = Document.of(List.of(Block.text("Paid"))).withDrawer();
        printed(document, new PaperProfile(COLUMNS, CodePage.CP866, 17, true, true, false));
        assertEquals(0, printer.drawerKicks());
        printed(document, new PaperProfile(COLUMNS, CodePage.CP866, 17, true, true, true));
        Deadline.await("the drawer", SOON, () -> printer.drawerKicks() == 1);
    }

    @Test
    void textThatSomebodyTypedIsNeverACommand() {
        var random = new Random(7);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 500; i++) {
            blocks.add(Block.text("a" + nasty(random) + "z"));
            blocks.add(new Block.Pair(nasty(random), nasty(random), Style.BAR));
        }
        printed(blocks, profile(CodePage.CP866));
        assertEquals(List.of(), printer.confusions());
        assertEquals(0, printer.drawerKicks());
        assertEquals(1, printer.slips().size());
    }

    private static String nasty(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> new int[] {0x1b, 0x1d, 0x10, 0x04, 0x7f, 0x9b, 0x202e, 0x200b}[random.nextInt(8)];
                        case 2 -> 'A' + random.nextInt(50);
                        default -> random.nextInt(0xd800);
                    });
        }
        return text.toString();
    }

    @Test
    void aPictureHoldsNoCommandThatPrintersObeyOutOfTurn() {
        var dots = new Bitmap(576, 200);
        for (int y = 0; y < 200; y++) {
            for (int x = 3; x < 576; x += 8) {
                dots.set(x, y);
            }
        }
        byte[] bytes = EscPos.bytes(
                Sheet.of(Document.of(List.of(new Block.Picture(dots.packed()))), COLUMNS), profile(CodePage.CP866));
        int lastDle = -1;
        for (int i = 0; i < bytes.length; i++) {
            lastDle = bytes[i] == 0x10 ? i : lastDle;
        }
        assertEquals(-1, lastDle);
    }

    @Test
    void noLineIsWiderThanThePaper() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            String left = words(random);
            String right = random.nextInt(1_000_000) + ",00";
            Style style = List.of(Style.PLAIN, Style.TALL, Style.TITLE, Style.ALARM, Style.BAR.indented(4))
                    .get(random.nextInt(5));
            Sheet sheet =
                    Sheet.of(Document.of(List.of(Block.text(left, style), new Block.Pair(left, right, style))), 32);
            for (Row row : sheet.rows()) {
                Row.Line line = (Row.Line) row;
                assertTrue(Widths.of(line.text()) * line.size().wide <= 32, line::toString);
            }
        }
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append("豆".repeat(random.nextInt(9)))
                    .append("щ".repeat(1 + random.nextInt(40)))
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void aPriceStandsAtTheRightOfItsFirstLine() {
        Sheet sheet = Sheet.of(
                Document.of(List.of(Block.pair("2 x Стейк рибай зернового откорма с соусом", "3 200,00"))), 32);
        assertEquals("""
                2 x Стейк рибай         3 200,00
                зернового откорма с
                соусом
                """, SheetText.of(sheet));
    }

    @Test
    void whatIsShownIsWhatComesOut() {
        List<Block> blocks = List.of(
                Block.text("СТОЛ 7", Style.TITLE),
                Block.pair("Заказ 12", "19:30"),
                new Block.Rule(true),
                Block.text("2 x Борщ", Style.TALL));
        Slip slip = printed(blocks, profile(CodePage.CP866));
        String shown = SheetText.of(Sheet.of(Document.of(blocks), COLUMNS));
        assertEquals(shown.strip(), slip.text().strip());
    }

    @Test
    void aPictureOfASheetHasItsLettersAndADocumentItsPage() {
        Sheet sheet = Sheet.of(Document.of(List.of(Block.text("Щ ₽ 豆"))), COLUMNS);
        var image = SheetImage.of(sheet);
        boolean isDrawn = false;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                isDrawn |= (image.getRGB(x, y) & 0xff) < 64;
            }
        }
        assertTrue(isDrawn);
        assertFalse(SheetImage.png(sheet).length == 0);
    }

    private static PaperProfile profile(CodePage page) {
        return new PaperProfile(COLUMNS, page, page.usualNumber(), true, true, false);
    }

    private Slip printed(List<Block> blocks, PaperProfile profile) {
        return printed(Document.of(blocks), profile);
    }

    private Slip printed(Document document, PaperProfile profile) {
        int before = printer.slips().size();
        try (var line = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
            line.getOutputStream().write(EscPos.bytes(Sheet.of(document, profile.columns()), profile));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Deadline.await("the paper", SOON, () -> printer.slips().size() > before);
        return printer.slips().getLast();
    }
}
