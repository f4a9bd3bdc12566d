package os.qres.kitchen.tickets;

import java.time.Duration;

/// From which age a ticket is to be hurried, and from which it is late.
public record Limits(Duration warning, Duration late) {
    public static final Limits USUAL = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(10));

    public Limits {
        if (warning.isNegative() || late.compareTo(warning) < 0) {
            throw new IllegalArgumentException("a ticket is late after it was to be hurried, not before");
        }
    }

    public Urgency of(Duration age) {
        if (age.compareTo(late) >= 0) {
            return Urgency.LATE;
        }
        return age.compareTo(warning) >= 0 ? Urgency.WARNING : Urgency.GOING;
    }
}
