package os.qres.server.mail;

/// A letter of plain text.
/// @param to an e-mail address
public record Letter(String to, String subject, String text) {
    private static final String SEPARATOR = "\u0000";

    /// As one text, for [#of].
    String packed() {
        return String.join(SEPARATOR, to, subject, text);
    }

    static Letter of(String packed) {
        String[] parts = packed.split(SEPARATOR, 3);
        return new Letter(parts[0], parts[1], parts[2]);
    }
}
