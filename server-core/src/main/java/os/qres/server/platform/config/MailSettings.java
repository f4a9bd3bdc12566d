package os.qres.server.platform.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The server that takes our mail.
public record MailSettings(
        String host, int port, Optional<String> user, Optional<String> password, String from, Tls tls) {
    private static final int LARGEST_PORT = 65_535;

    /// How the connection is kept from others' eyes. With `STARTTLS` and `TLS` nothing is sent without.
    public enum Tls {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /// Nothing, where no mail is to be sent.
    static Optional<MailSettings> of(Environment environment) {
        return environment.text("SMTP_HOST").map(host -> of(environment, host));
    }

    private static MailSettings of(Environment environment, String host) {
        Tls tls = tls(environment.text("SMTP_TLS").orElse("starttls"));
        return new MailSettings(
                host,
                environment.number("SMTP_PORT", tls.usualPort, 1, LARGEST_PORT),
                environment.text("SMTP_USER"),
                environment.text("SMTP_PASSWORD"),
                environment.matching(
                        "SMTP_FROM", "", "[^\\s@,;<>]+@[^\\s@,;<>]+", "an address such as qres@example.org"),
                tls);
    }

    private static Tls tls(String name) {
        return Arrays.stream(Tls.values())
                .filter(tls -> tls.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Environment.wrong("SMTP_TLS", name, "none, starttls or tls"));
    }
}
