package os.qres.server.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.staff.ShiftMend;
import os.qres.model.staff.ShiftView;
import os.qres.server.platform.problem.RefusedException;

/// From when to when somebody was at work.
@Entity
class Shift {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private int staffId;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant mendedAt;
    private @Nullable Integer mendedById;
    private @Nullable String mendReason;

    @SuppressWarnings("NullAway")
    protected Shift() {}

    Shift(int staffId, Instant now) {
        this.staffId = staffId;
        this.startedAt = now;
    }

    int staffId() {
        return staffId;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /// As it really was; what is not said stays.
    /// @throws RefusedException invalid, where it would end before it begins, or in the future
    void mend(ShiftMend wanted, @Nullable Integer by, Instant now) {
        Instant from = wanted.startedAt() == null ? startedAt : wanted.startedAt();
        Instant until = wanted.endedAt() == null ? endedAt : wanted.endedAt();
        if (from.isAfter(now) || wanted.startedAt() != null && until != null && !from.isBefore(until)) {
            throw RefusedException.invalid("started_at", "{out-of-range}");
        }
        if (until != null && (until.isAfter(now) || !from.isBefore(until))) {
            throw RefusedException.invalid("ended_at", "{out-of-range}");
        }
        startedAt = from.truncatedTo(ChronoUnit.MICROS);
        endedAt = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
        mendReason = wanted.reason().strip();
        mendedById = by;
        mendedAt = now;
    }

    /// Whether both were at work at one time.
    boolean overlaps(Shift other) {
        return (other.endedAt == null || startedAt.isBefore(other.endedAt))
                && (endedAt == null || other.startedAt.isBefore(endedAt));
    }

    /// Of a shift that has ended.
    Instant endedAt() {
        return Objects.requireNonNull(endedAt, "ended");
    }

    void end(Instant now) {
        endedAt = now;
    }

    ShiftView view(String fullName) {
        return new ShiftView(
                Objects.requireNonNull(id, "stored"),
                staffId,
                fullName,
                startedAt,
                endedAt,
                mendedAt,
                mendedById,
                mendReason);
    }
}
