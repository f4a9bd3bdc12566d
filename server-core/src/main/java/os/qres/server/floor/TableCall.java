package os.qres.server.floor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.CallReason;

/// The last call of a table's guests.
///
/// @param calledAt since when nobody has come; nothing once somebody is on the way
/// @param callQuietUntil until when the same again is no news
@Embeddable
record TableCall(
        @Enumerated(EnumType.STRING) CallReason callReason,
        @Nullable Instant calledAt,
        Instant callQuietUntil) {
    private static final Duration QUIET = Duration.ofMinutes(1);

    static TableCall first(CallReason reason, Instant now) {
        return new TableCall(reason, now, now.plus(QUIET));
    }

    boolean isOpen() {
        return calledAt != null;
    }

    /// Whether staff have just heard what `reason` would tell them. Who brings the bill comes anyhow.
    boolean covers(CallReason reason, Instant now) {
        boolean isSaid = reason == callReason || isOpen() && callReason == CallReason.BILL;
        return isSaid && now.isBefore(callQuietUntil);
    }

    /// Called once more: a call that nobody has answered goes on since it began.
    TableCall once(CallReason reason, Instant now) {
        if (!isOpen()) {
            return first(reason, now);
        }
        CallReason more = callReason == CallReason.BILL ? callReason : reason;
        return new TableCall(more, calledAt, now.plus(QUIET));
    }

    TableCall answered(Instant now) {
        return new TableCall(callReason, null, now.plus(QUIET));
    }

    boolean isSomebodyComing(Instant now) {
        return !isOpen() && now.isBefore(callQuietUntil);
    }
}
