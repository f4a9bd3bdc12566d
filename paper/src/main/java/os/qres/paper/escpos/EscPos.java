package os.qres.paper.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Speaks a sheet in ESC/POS, the language of receipt printers, in the subset that nearly all of them know. Lines
/// whose letters the printer lacks are sent as pictures.
public final class EscPos {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int FS = 0x1c;
    private static final int DLE = 0x10;
    private static final int LF = 0x0a;
    private static final int LINES_AFTER = 4;
    private static final int MOST_ROWS_AT_ONCE = 240;
    private static final int QR_STORE = 80;
    private static final int QR_PRINT = 81;

    private final PaperProfile profile;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private EscPos(PaperProfile profile) {
        this.profile = profile;
    }

    /// All that is sent for the sheet, from the printer's reset to the cut.
    public static byte[] bytes(Sheet sheet, PaperProfile profile) {
        var escPos = new EscPos(profile);
        escPos.begin();
        sheet.rows().forEach(escPos::row);
        escPos.end(sheet.opensDrawer(), !sheet.rows().isEmpty());
        return escPos.out.toByteArray();
    }

    /// Resets, leaves the mode in which bytes come in pairs, and takes our letters.
    private void begin() {
        send(ESC, '@', FS, '.', ESC, 't', profile.pageNumber());
    }

    private void end(boolean opensDrawer, boolean hasPaper) {
        if (hasPaper) {
            send(ESC, 'd', LINES_AFTER);
            if (profile.cuts()) {
                send(GS, 'V', 66, 0);
            }
        }
        if (opensDrawer && profile.hasDrawer()) {
            send(ESC, 'p', 0, 25, 250);
        }
    }

    private void row(Row row) {
        switch (row) {
            case Row.Line line -> line(line);
            case Row.Code(String content) -> code(content);
            case Row.Picture(Bitmap dots) -> picture(dots);
            case Row.Space(int lines) -> send(ESC, 'd', lines);
        }
    }

    private void line(Row.Line line) {
        Optional<byte[]> letters = profile.page().encoded(profile.page().plainer(line.text()));
        if (letters.isEmpty()) {
            raster(Bitmap.of(Glyphs.drawn(line, profile.columns())));
            return;
        }
        send(ESC, 'E', line.bold() ? 1 : 0);
        send(GS, 'B', line.inverse() ? 1 : 0);
        send(GS, '!', (line.size().wide - 1) << 4 | line.size().high - 1);
        out.writeBytes(letters.get());
        send(LF);
    }

    private void code(String content) {
        if (!profile.printsQr()) {
            picture(QrDots.of(content));
            return;
        }
        send(ESC, 'a', 1);
        qr(65, 50, 0);
        qr(67, QrDots.MODULE);
        qr(69, 49);
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        send(GS, '(', 'k', length & 0xff, length >> 8, 49, QR_STORE, 48);
        out.writeBytes(data);
        qr(QR_PRINT, 48);
        send(ESC, 'a', 0);
    }

    private void qr(int function, int... parameters) {
        send(GS, '(', 'k', parameters.length + 2, 0, 49, function);
        send(parameters);
    }

    private void picture(Bitmap dots) {
        send(ESC, 'a', 1);
        raster(dots);
        send(ESC, 'a', 0);
    }

    /// In strips: a printer keeps only so much of a picture.
    private void raster(Bitmap dots) {
        int bytes = dots.rowBytes();
        for (int top = 0; top < dots.height; top += MOST_ROWS_AT_ONCE) {
            int rows = Math.min(MOST_ROWS_AT_ONCE, dots.height - top);
            send(GS, 'v', '0', 0, bytes & 0xff, bytes >> 8, rows & 0xff, rows >> 8);
            out.writeBytes(withoutCommands(dots.bytes(), top * bytes, rows * bytes));
        }
    }

    /// A printer obeys some commands wherever they stand, even in the midst of a picture; they begin with a `DLE`. One
    /// dot more, and it is none.
    private static byte[] withoutCommands(byte[] dots, int from, int length) {
        byte[] harmless = Arrays.copyOfRange(dots, from, from + length);
        for (int i = 0; i < harmless.length; i++) {
            if (harmless[i] == DLE) {
                harmless[i] |= 1;
            }
        }
        return harmless;
    }

    private void send(int... bytes) {
        for (int each : bytes) {
            out.write(each);
        }
    }
}
