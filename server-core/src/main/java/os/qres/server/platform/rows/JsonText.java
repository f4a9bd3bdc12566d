package os.qres.server.platform.rows;

/// Text in JSON, written in exactly one way for all time: marks that were made years ago must still fit, whatever a
/// library's next version escapes.
final class JsonText {
    private static final int FIRST_PLAIN = 0x20;

    private JsonText() {}

    static void append(String text, StringBuilder json) {
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_PLAIN && letter != '"' && letter != '\\') {
                continue;
            }
            json.append(text, plain, i);
            plain = i + 1;
            if (letter < FIRST_PLAIN) {
                json.append("\\u00").append(letter < 0x10 ? "0" : "1").append(Character.forDigit(letter & 0xf, 16));
            } else {
                json.append('\\').append(letter);
            }
        }
        json.append(text, plain, text.length()).append('"');
    }
}
