package os.qres.server.orders;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderDraft;
import os.qres.server.platform.problem.RefusedException;

/// For whom an order is made that nobody carries to a table, and when it was promised; any of it may be unknown.
@Embeddable
record Recipient(
        @Nullable String guestName,
        @Nullable String guestPhone,
        @Nullable String guestAddress,
        @Nullable Instant promisedAt) {
    static final Recipient UNKNOWN = new Recipient(null, null, null, null);

    private static final Duration FURTHEST = Duration.ofDays(366);

    /// @throws RefusedException invalid, when it was promised for a time that had passed or is years ahead
    static Recipient of(NewOrder wanted, Instant now) {
        boolean wasBefore = wanted.takenAt() != null && wanted.takenAt().isBefore(now);
        return new Recipient(
                said(wanted.guestName()),
                said(wanted.guestPhone()),
                said(wanted.guestAddress()),
                promised(wanted.promisedAt(), wasBefore ? wanted.takenAt() : now, now));
    }

    /// What was promised before may have passed by now, and stays.
    /// @throws RefusedException invalid, as above
    Recipient changed(OrderDraft draft, Instant now) {
        boolean isSame = Objects.equals(draft.promisedAt(), promisedAt);
        return new Recipient(
                said(draft.guestName()),
                said(draft.guestPhone()),
                said(draft.guestAddress()),
                isSame ? promisedAt : promised(draft.promisedAt(), now, now));
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /// People promise minutes: the one that it is now has not passed.
    private static @Nullable Instant promised(@Nullable Instant at, Instant since, Instant now) {
        if (at == null) {
            return null;
        }
        if (at.isBefore(since.truncatedTo(ChronoUnit.MINUTES))) {
            throw RefusedException.invalid("promised_at", "{promised-past}");
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            throw RefusedException.invalid("promised_at", "{promised-far}");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
