package os.qres.pos.tables;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.AttentionLimits;
import os.qres.pos.house.House;

/// How long a table may stay in a state before its waiter is told, as the house has set it.
///
/// @param seated guests sit and nobody has taken their order
/// @param call guests call and nobody comes; from then on every waiter is told
/// @param billed guests have the bill and nobody takes their money
/// @param kitchen a line that has not come out, and of whose dish is not known how long it takes
/// @param ready food stands at the pass; null where that has no limit
public record Limits(
        Duration seated,
        Duration call,
        Duration billed,
        Duration kitchen,
        @Nullable Duration ready) {

    /// Those of a house that has set none.
    public static final Limits USUAL = of(AttentionLimits.USUAL);

    /// Those of the moment: they may be others with the next snapshot.
    public static Limits of(House house) {
        return of(house.state().attention());
    }

    public static Limits of(AttentionLimits set) {
        return new Limits(
                Duration.ofMinutes(set.seated()),
                Duration.ofMinutes(set.call()),
                Duration.ofMinutes(set.billed()),
                Duration.ofMinutes(set.kitchen()),
                set.ready() == null ? null : Duration.ofMinutes(set.ready()));
    }
}
