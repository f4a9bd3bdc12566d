package os.qres.server.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request as one types it into a shell; the token stands in a variable by the caller's name.
final class Curl {
    private static final int LONGEST = 2_000;

    private Curl() {}

    static String of(Draft draft, String address) {
        if (draft.raw != null) {
            URI uri = URI.create(address);
            return "printf '%b' " + quoted(draft.raw) + " | nc " + uri.getHost() + " " + uri.getPort();
        }
        var curl = new StringBuilder("curl -i --path-as-is -X " + draft.method);
        draft.headers.stream().filter(h -> !h.startsWith("Host:")).forEach(header -> curl.append(" -H ")
                .append(quoted(secretless(header, draft.caller).getBytes(StandardCharsets.ISO_8859_1))));
        if (draft.body != null) {
            curl.append(" --data-binary ").append(quoted(draft.body));
        }
        String target = draft.target();
        return curl + " "
                + quoted((target.startsWith("http") ? target : address + target).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String secretless(String header, String caller) {
        return header.matches("Authorization: Bearer ey.*|X-Terminal-Token: .*")
                ? header.replaceFirst("(Bearer|Token:) .*", "$1 " + caller + "'s token")
                : header;
    }

    /// In bash's `$'…'`.
    private static String quoted(byte[] bytes) {
        var text = new StringBuilder("$'");
        for (int i = 0; i < Math.min(bytes.length, LONGEST); i++) {
            int b = bytes[i] & 0xFF;
            switch (b) {
                case '\'', '\\' -> text.append('\\').append((char) b);
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                default -> text.append(b >= 32 && b < 127 ? "" + (char) b : "\\x%02x".formatted(b));
            }
        }
        return text + "'" + (bytes.length > LONGEST ? " (and so on, " + bytes.length + " bytes)" : "");
    }
}
