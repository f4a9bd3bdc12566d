package os.qres.terminal.connection;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the restaurant's server is: `http://192.168.1.10:8000`; with HTTPS also how its certificate is known,
/// `https://192.168.1.10:8000#3f5a…`.
///
/// @param fingerprint SHA-256 of the server's certificate, or of its authority's, in hexadecimal digits;
///     nothing where this computer trusts it without
public record ServerAddress(
        boolean secure, String host, int port, @Nullable String fingerprint) {
    public static final int USUAL_PORT = 8000;
    private static final Pattern FORM =
            Pattern.compile("(?:(https?)://)?(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9][A-Za-z0-9.-]*)(?::([0-9]{1,5}))?/?"
                    + "(?:#((?:[0-9a-fA-F]{2}:?){32}))?");

    public ServerAddress(boolean secure, String host, int port) {
        this(secure, host, port, null);
    }

    /// Reads what a person types: the scheme and the port (8000) may be left out. A fingerprint may have colons, as
    /// openssl writes it, and stands for HTTPS by itself.
    public static Optional<ServerAddress> parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String fingerprint = m.group(4) == null ? null : plain(m.group(4));
        boolean secure = fingerprint == null ? "https".equals(m.group(1)) : !"http".equals(m.group(1));
        int port = m.group(3) == null ? USUAL_PORT : Integer.parseInt(m.group(3));
        return port < 1 || port > 65535 || fingerprint != null && !secure
                ? Optional.empty()
                : Optional.of(new ServerAddress(secure, m.group(2), port, fingerprint));
    }

    private static String plain(String fingerprint) {
        return fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    }

    /// @param path begins with a slash and may have a query
    public URI uri(String path) {
        return URI.create(origin() + path);
    }

    URI socket(String path) {
        return URI.create((secure ? "wss" : "ws") + "://" + host + ":" + port + path);
    }

    /// Without the fingerprint, as a person reads it.
    public String origin() {
        return (secure ? "https" : "http") + "://" + host + ":" + port;
    }

    @Override
    public String toString() {
        return fingerprint == null ? origin() : origin() + "#" + fingerprint;
    }
}
