package os.qres.server.bookings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.server.platform.problem.RefusedException;

/// Guests who want a table at a time, and what has become of them.
@Entity
class Booking {
    private static final Duration FURTHEST = Duration.ofDays(366);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private int tableId;
    private String guestName;
    private @Nullable String guestPhone;
    private int covers;
    private Instant beginsAt;
    private int minutes;
    private Instant endsAt;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private BookingStatus status = BookingStatus.EXPECTED;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Booking() {}

    /// @throws RefusedException invalid, when it is over already or begins years ahead
    @SuppressWarnings("NullAway")
    Booking(BookingDraft draft, Instant now) {
        createdAt = now;
        take(draft, now);
    }

    /// @throws RefusedException `booking-over` once its guests have come or will not, and invalid as above
    void change(BookingDraft draft, Instant now) {
        if (status != BookingStatus.EXPECTED) {
            throw RefusedException.conflict("booking-over");
        }
        take(draft, now);
    }

    private void take(BookingDraft draft, Instant now) {
        Instant begins = draft.beginsAt();
        int length = Objects.requireNonNullElse(draft.minutes(), BookingDraft.USUAL_MINUTES);
        if (begins.isAfter(now.plus(FURTHEST))) {
            throw RefusedException.invalid("begins_at", "{promised-far}");
        }
        boolean isSame = begins.equals(beginsAt) && length == minutes;
        // In this order, for nothing can be added to the last of all moments.
        if (!isSame && !begins.isAfter(now.minus(Duration.ofMinutes(length)))) {
            throw RefusedException.invalid("begins_at", "{promised-past}");
        }
        tableId = draft.tableId();
        guestName = draft.guestName().strip();
        guestPhone = said(draft.guestPhone());
        covers = draft.covers();
        beginsAt = begins.truncatedTo(ChronoUnit.MICROS);
        minutes = length;
        endsAt = beginsAt.plus(Duration.ofMinutes(length));
        note = said(draft.note());
        updatedAt = now;
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /// Says what has become of it, or takes that back.
    /// @throws RefusedException `wrong-step` from one end to another
    void become(BookingStatus wanted, Instant now) {
        if (status != BookingStatus.EXPECTED && wanted != BookingStatus.EXPECTED) {
            throw RefusedException.conflict("wrong-step");
        }
        status = wanted;
        updatedAt = now;
    }

    int tableId() {
        return tableId;
    }

    Instant endsAt() {
        return endsAt;
    }

    BookingStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    BookingDraft draft() {
        return new BookingDraft(tableId, guestName, guestPhone, covers, beginsAt, minutes, note);
    }

    BookingView view() {
        return new BookingView(
                id,
                tableId,
                guestName,
                guestPhone,
                covers,
                beginsAt,
                minutes,
                endsAt,
                note,
                status,
                createdAt,
                updatedAt,
                version);
    }
}
