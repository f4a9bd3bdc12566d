package os.qres.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The restaurant's day: what is sold after midnight and before `cutoff` still belongs to the evening before.
public record BusinessDay(ZoneId zone, LocalTime cutoff) {
    /// The moment at which `day` begins.
    public Instant startOf(LocalDate day) {
        return day.atTime(cutoff).atZone(zone).toInstant();
    }

    public LocalDate of(Instant instant) {
        var local = instant.atZone(zone);
        return local.toLocalTime().isBefore(cutoff) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
