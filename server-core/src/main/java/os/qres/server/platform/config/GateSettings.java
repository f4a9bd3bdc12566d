package os.qres.server.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Who may reach the server, and what browsers are told to do with its answers.
///
/// @param hosts the names that the server may be called by; without them, those that nobody outside the
/// restaurant's network can own
/// @param origins of other sites' pages that may call the API; `*` is any
/// @param contentPolicy the value of `Content-Security-Policy`
/// @param tls where there is a certificate, everything is HTTPS
public record GateSettings(
        Optional<List<String>> hosts, List<String> origins, String contentPolicy, Optional<Tls> tls) {
    public static final String ANY = "*";

    private static final String HOST = "\\*|(\\*\\.)?[\\w-]+(\\.[\\w-]+)*\\.?|\\[?[\\p{XDigit}:.]+]?";
    private static final String ORIGIN = "\\*|null|https?://([\\w-]+(\\.[\\w-]+)*|\\[[\\p{XDigit}:.]+])(:\\d{1,5})?";

    /// @param certificate PEM: the server's own certificate first, then those that lead to a known authority
    /// @param key PEM, PKCS #8
    public record Tls(Path certificate, Path key) {}

    static GateSettings of(Environment environment) {
        Optional<List<String>> hosts = environment.list("ALLOWED_HOSTS");
        hosts.ifPresent(all -> require("ALLOWED_HOSTS", all, HOST, "names such as example.org or *.example.org"));
        List<String> origins = environment.list("CORS_ORIGINS").orElse(List.of());
        require("CORS_ORIGINS", origins, ORIGIN, "origins such as https://example.org, without a path");
        return new GateSettings(hosts, origins, ContentPolicy.of(environment), tls(environment));
    }

    private static void require(String name, List<String> values, String pattern, String expected) {
        values.stream().filter(value -> !value.matches(pattern)).findFirst().ifPresent(value -> {
            throw Environment.wrong(name, value, expected);
        });
    }

    private static Optional<Tls> tls(Environment environment) {
        Optional<Path> certificate = file(environment, "TLS_CERT", environment.text("TLS_CERT"));
        Optional<Path> key = file(environment, "TLS_KEY", environment.text("TLS_KEY"));
        if (certificate.isPresent() != key.isPresent()) {
            String missing = key.isPresent() ? "TLS_CERT" : "TLS_KEY";
            throw new ConfigurationException(missing + " is missing: a certificate and its key go together");
        }
        return certificate.flatMap(cert -> key.map(own -> new Tls(cert, own)));
    }

    private static Optional<Path> file(Environment environment, String name, Optional<String> value) {
        value.filter(path -> !Files.isReadable(Path.of(path))).ifPresent(path -> {
            throw Environment.wrong(name, path, "a file that can be read");
        });
        return value.map(Path::of);
    }
}
