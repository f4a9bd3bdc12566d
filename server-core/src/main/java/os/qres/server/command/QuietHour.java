package os.qres.server.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// The first hour of a business day, when the last guests have gone and the first have not come.
/// @param from when the business day begins, in the house's `zone`
record QuietHour(LocalTime from, ZoneId zone) {
    boolean contains(Instant moment) {
        Duration since = Duration.between(from, moment.atZone(zone).toLocalTime());
        return (since.isNegative() ? since.plusDays(1) : since).compareTo(Duration.ofHours(1)) < 0;
    }
}
