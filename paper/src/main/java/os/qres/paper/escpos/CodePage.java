package os.qres.paper.escpos;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// The letters that a printer has of its own, and the number by which `ESC t` chooses them on most printers.
public enum CodePage {
    CP866("IBM866", 17),
    CP1251("windows-1251", 46),
    CP858("IBM00858", 19);

    private static final int FIRST_LETTER = 0x20;
    private static final int DELETE = 0x7f;

    private final Charset charset;
    private final int usualNumber;

    CodePage(String charset, int usualNumber) {
        this.charset = Charset.forName(charset);
        this.usualNumber = usualNumber;
    }

    public int usualNumber() {
        return usualNumber;
    }

    public Charset charset() {
        return charset;
    }

    /// The text's bytes, none of them a control; nothing when one of its characters is missing here.
    Optional<byte[]> encoded(String text) {
        CharsetEncoder encoder = charset.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .onMalformedInput(CodingErrorAction.REPORT);
        try {
            ByteBuffer buffer = encoder.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return isPrintable(bytes) ? Optional.of(bytes) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean isPrintable(byte[] bytes) {
        for (byte letter : bytes) {
            int code = Byte.toUnsignedInt(letter);
            if (code < FIRST_LETTER || code == DELETE) {
                return false;
            }
        }
        return true;
    }

    /// The text with marks of good typography in place of which this page has only plainer ones: a line of letters
    /// prints faster and sharper than a picture of it.
    String plainer(String text) {
        var plainer = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            plainer.append(encoded(letter).isPresent() ? letter : plain(c));
        });
        return plainer.toString();
    }

    private static String plain(int c) {
        return switch (c) {
            case '—', '–', '−', '‐', '‑' -> "-";
            case '«', '»', '“', '”', '„' -> "\"";
            case '‘', '’', '‚' -> "'";
            case '…' -> "...";
            case '×' -> "x";
            case '→' -> "->";
            case '•', '·' -> "*";
            case '\u00a0', '\u2009', '\u202f' -> " ";
            default -> Character.toString(c);
        };
    }
}
