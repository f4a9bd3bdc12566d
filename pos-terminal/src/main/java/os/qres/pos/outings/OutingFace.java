package os.qres.pos.outings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;

/// A check without a table as the floor shows it.
///
/// @param key by which it is opened
/// @param number the check's, once the restaurant knows it
/// @param late whether it was promised for a time that has passed, and is not ready
public record OutingFace(
        int key,
        OrderType type,
        @Nullable Integer number,
        @Nullable String name,
        @Nullable Instant promisedAt,
        State state,
        boolean late,
        boolean paid) {

    /// How far it is.
    public enum State {
        DRAFT,
        SENDING,
        COOKING,
        READY,
        HANDED
    }
}
