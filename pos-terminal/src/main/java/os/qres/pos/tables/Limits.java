package os.qres.pos.tables;

import java.time.Duration;

/// How long a table may stay in a state before its waiter is told.
///
/// @param seated guests sit and nobody has taken their order
/// @param call guests call and nobody comes; from then on every waiter is told
/// @param billed guests have the bill and nobody takes their money
/// @param kitchen a line that has not come out, and of whose dish is not known how long it takes
public record Limits(Duration seated, Duration call, Duration billed, Duration kitchen) {
    public static final Limits USUAL =
            new Limits(Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));
}
