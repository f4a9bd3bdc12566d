package os.qres.server.platform.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import os.qres.model.devices.ServerSign;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.DatabaseAddress;

/// What the server is started with, checked. `announce`: tell the local network where the server is: by mDNS, and
/// at the UDP port `discoveryPort` to who asks by broadcast, unless that is 0.
/// `writePatience`: after how long a write that hangs ends the server. `supervised`: whether somebody starts it again
/// whenever it ends. `metricsPublic`: anyone may read `/metrics`.
/// Names and defaults are the seeds'; see `conf/qres.env.example`.
public record ServerSettings(
        Path data,
        String host,
        int port,
        DatabaseAddress database,
        Duration writePatience,
        boolean supervised,
        long maxRequestSize,
        boolean announce,
        int discoveryPort,
        boolean metricsPublic,
        GateSettings gate,
        LogSettings logs,
        BackupSettings backup,
        RateLimitSettings rateLimit,
        Identity identity,
        Optional<MailSettings> mail,
        PrintSettings printing,
        House house) {

    /// @param secretKey signs tokens; made on first start when not given
    public record Identity(Optional<String> secretKey, Duration accessTokenLife, boolean pinRequiresPairing) {}

    /// @param guestUrl where a table's code is appended to, when it is not the address that the server finds
    /// by itself
    public record House(
            Optional<String> name, ZoneId zone, LocalTime dayCutoff, String currency, Optional<String> guestUrl) {}

    private static final int LARGEST_PORT = 65_535;
    private static final int TEN_MIB = 10 * 1024 * 1024;
    private static final int SHORTEST_SECRET = 32;
    private static final int USUAL_PATIENCE = (int) Database.PATIENCE.toSeconds();

    /// @throws ConfigurationException names the wrong setting
    public static ServerSettings of(Environment environment) {
        Path data = Path.of(environment.text("QRES_DATA").orElse("qres-data"));
        return new ServerSettings(
                data,
                environment.text("HOST").orElse("0.0.0.0"),
                environment.number("PORT", 8000, 0, LARGEST_PORT),
                database(environment, data),
                Duration.ofSeconds(environment.number("WRITE_PATIENCE", USUAL_PATIENCE, 1, 3600)),
                environment.flag("QRES_SUPERVISED", false),
                environment.number("MAX_REQUEST_SIZE", TEN_MIB, 1024, Integer.MAX_VALUE),
                environment.flag("QRES_ANNOUNCE", true),
                environment.number("DISCOVERY_PORT", ServerSign.PORT, 0, LARGEST_PORT),
                environment.flag("METRICS_PUBLIC", false),
                GateSettings.of(environment),
                LogSettings.of(environment),
                BackupSettings.of(environment, data),
                RateLimitSettings.of(environment),
                identity(environment),
                MailSettings.of(environment),
                PrintSettings.of(environment),
                house(environment));
    }

    /// The same with another database.
    public ServerSettings with(DatabaseAddress other) {
        return new ServerSettings(
                data,
                host,
                port,
                other,
                writePatience,
                supervised,
                maxRequestSize,
                announce,
                discoveryPort,
                metricsPublic,
                gate,
                logs,
                backup,
                rateLimit,
                identity,
                mail,
                printing,
                house);
    }

    private static DatabaseAddress database(Environment environment, Path data) {
        Optional<String> url = environment.text("DATABASE_URL");
        if (url.isEmpty()) {
            return DatabaseAddress.embedded(data);
        }
        try {
            return DatabaseAddress.postgres(url.get());
        } catch (IllegalArgumentException _) {
            // The value holds a password: it is not repeated.
            throw new ConfigurationException("DATABASE_URL is wrong: expected postgresql://user:password@host/name");
        }
    }

    private static Identity identity(Environment environment) {
        Optional<String> secret = environment.text("SECRET_KEY");
        if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
            throw new ConfigurationException("SECRET_KEY is too short: at least " + SHORTEST_SECRET + " characters");
        }
        return new Identity(
                secret,
                Duration.ofMinutes(environment.number("ACCESS_TOKEN_EXPIRE_MINUTES", 30, 1, 60 * 24 * 30)),
                environment.flag("PIN_REQUIRES_PAIRING", true));
    }

    private static House house(Environment environment) {
        String currency =
                environment.matching("RESTAURANT_CURRENCY", "RUB", "[A-Z]{3}", "an ISO 4217 code such as RUB");
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException _) {
            throw Environment.wrong("RESTAURANT_CURRENCY", currency, "an ISO 4217 code such as RUB");
        }
        Optional<String> guestUrl = environment.text("QR_BASE_URL");
        guestUrl.filter(url -> !url.matches("https?://[^\\s?#]+")).ifPresent(url -> {
            throw Environment.wrong("QR_BASE_URL", url, "an address such as https://example.org/menu");
        });
        return new House(
                environment.text("RESTAURANT_NAME"),
                environment.zone("RESTAURANT_TIMEZONE", "Europe/Moscow"),
                environment.time("BUSINESS_DAY_CUTOFF", "05:00"),
                currency,
                guestUrl.map(url -> url.replaceAll("/+$", "")));
    }
}
