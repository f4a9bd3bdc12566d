package os.qres.test.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads ESC/POS as a printer does, byte by byte, and puts it on paper.
final class Interpreter {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int FS = 0x1c;
    private static final int LF = 0x0a;
    private static final int FIRST_LETTER = 0x20;

    private final Source source;
    private final Paper paper;
    private final Answering answering;
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private Charset page = Charset.forName("IBM437");
    private String code = "";

    /// Where the bytes come from; they stop coming while the printer is stopped.
    interface Source {
        int next() throws IOException;
    }

    /// Where answers go that stand in line.
    interface Answering {
        void paperSensor();
    }

    Interpreter(Source source, Paper paper, Answering answering) {
        this.source = source;
        this.paper = paper;
        this.answering = answering;
    }

    /// Does what the next bytes say, for ever.
    void run() throws IOException {
        while (true) {
            int next = source.next();
            switch (next) {
                case ESC -> escape();
                case GS -> group();
                case FS -> expect('.', "FS");
                case LF -> endLine();
                default -> letter(next);
            }
        }
    }

    private void letter(int next) {
        if (next < FIRST_LETTER) {
            paper.confused("control %02x in a line".formatted(next));
            return;
        }
        paper.letter();
        letters.write(next);
    }

    private void endLine() {
        paper.line(letters.toString(page));
        letters.reset();
    }

    private void expect(int wanted, String after) throws IOException {
        int next = source.next();
        if (next != wanted) {
            paper.confused(after + " %02x".formatted(next));
        }
    }

    private void escape() throws IOException {
        int command = source.next();
        switch (command) {
            case '@' -> letters.reset();
            case 't' -> page = page(source.next());
            case 'E', 'a' -> source.next();
            case 'd' -> feed(source.next());
            case 'p' -> kick();
            default -> paper.confused("ESC %02x".formatted(command));
        }
    }

    private static Charset page(int number) {
        return Charset.forName(
                switch (number) {
                    case 17 -> "IBM866";
                    case 46 -> "windows-1251";
                    case 19 -> "IBM00858";
                    default -> "IBM437";
                });
    }

    private void feed(int lines) {
        for (int i = 0; i < lines; i++) {
            paper.line("");
        }
    }

    private void kick() throws IOException {
        skip(3);
        paper.kick();
    }

    private void group() throws IOException {
        int command = source.next();
        switch (command) {
            case 'B', '!' -> source.next();
            case 'V' -> cut(source.next());
            case 'v' -> raster();
            case '(' -> code();
            case 'r' -> sensor(source.next());
            default -> paper.confused("GS %02x".formatted(command));
        }
    }

    private void cut(int how) throws IOException {
        if (how >= 65) {
            source.next();
        }
        paper.cut();
    }

    private void sensor(int which) {
        if (which != 1) {
            paper.confused("GS r %02x".formatted(which));
        }
        answering.paperSensor();
    }

    private void raster() throws IOException {
        expect('0', "GS v");
        skip(1);
        int rowBytes = word();
        int rows = word();
        skip(rowBytes * rows);
        paper.picture(rowBytes * 8, rows);
    }

    private int word() throws IOException {
        int low = source.next();
        return low | source.next() << 8;
    }

    private void code() throws IOException {
        expect('k', "GS (");
        int length = word();
        skip(1);
        int function = source.next();
        byte[] rest = new byte[length - 2];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (byte) source.next();
        }
        switch (function) {
            case 80 -> code = new String(rest, 1, rest.length - 1, StandardCharsets.UTF_8);
            case 81 -> paper.code(code);
            case 65, 67, 69 -> {}
            default -> paper.confused("GS ( k %02x".formatted(function));
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            source.next();
        }
    }
}
