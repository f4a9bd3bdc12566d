package os.qres.test.rules.bad.server.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

class ReadsTheClock {
    final Supplier<Instant> reference = Instant::now;

    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    LocalDateTime dateTime() {
        return LocalDateTime.now();
    }

    ZonedDateTime zoned() {
        return ZonedDateTime.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date old() {
        return new Date();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
