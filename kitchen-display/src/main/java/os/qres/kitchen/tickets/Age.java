package os.qres.kitchen.tickets;

import java.time.Duration;
import java.time.Instant;

/// Time counting up.
public final class Age {
    private Age() {}

    /// Never negative: a terminal's clock may be behind the server's.
    public static Duration of(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// `04:05`, and from an hour and forty minutes on `1:40:00`.
    public static String text(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 6000) {
            return "%02d:%02d".formatted(seconds / 60, seconds % 60);
        }
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
