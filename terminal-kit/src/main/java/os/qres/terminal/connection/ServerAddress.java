package os.qres.terminal.connection;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the restaurant's server is: `http://192.168.1.10:8000`.
public record ServerAddress(boolean secure, String host, int port) {
    public static final int USUAL_PORT = 8000;
    private static final Pattern FORM =
            Pattern.compile("(?:(https?)://)?(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9][A-Za-z0-9.-]*)(?::([0-9]{1,5}))?/?");

    /// Reads what a person types: the scheme and the port (8000) may be left out.
    public static Optional<ServerAddress> parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean secure = "https".equals(m.group(1));
        int port = m.group(3) == null ? USUAL_PORT : Integer.parseInt(m.group(3));
        return port < 1 || port > 65535 ? Optional.empty() : Optional.of(new ServerAddress(secure, m.group(2), port));
    }

    /// @param path begins with a slash and may have a query
    public URI uri(String path) {
        return URI.create(this + path);
    }

    URI socket(String path) {
        return URI.create((secure ? "wss" : "ws") + "://" + host + ":" + port + path);
    }

    @Override
    public String toString() {
        return (secure ? "https" : "http") + "://" + host + ":" + port;
    }
}
