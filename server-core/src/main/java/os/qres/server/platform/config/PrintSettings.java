package os.qres.server.platform.config;

import java.time.Duration;
import java.util.Optional;

/// How printers are treated, and which fiscal register there is.
///
/// @param staleAfter what has waited longer is printed only when somebody says so
/// @param answer how long a printer may take to say how it is
/// @param poll how often it is asked
public record PrintSettings(Duration staleAfter, Duration answer, Duration poll, Optional<FiscalSettings> fiscal) {
    private static final int LONGEST_MILLIS = 60_000;

    static PrintSettings of(Environment environment) {
        return new PrintSettings(
                Duration.ofMinutes(environment.number("PRINT_STALE_MINUTES", 5, 1, 24 * 60)),
                Duration.ofMillis(environment.number("PRINTER_ANSWER_MILLIS", 2000, 50, LONGEST_MILLIS)),
                Duration.ofMillis(environment.number("PRINTER_POLL_MILLIS", 2000, 50, LONGEST_MILLIS)),
                FiscalSettings.of(environment));
    }
}
