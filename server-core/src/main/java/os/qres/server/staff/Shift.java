package os.qres.server.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.staff.ShiftView;

/// From when to when somebody was at work.
@Entity
class Shift {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private int staffId;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway")
    protected Shift() {}

    Shift(int staffId, Instant now) {
        this.staffId = staffId;
        this.startedAt = now;
    }

    int staffId() {
        return staffId;
    }

    /// Of a shift that has ended.
    Instant endedAt() {
        return Objects.requireNonNull(endedAt, "ended");
    }

    void end(Instant now) {
        endedAt = now;
    }

    ShiftView view(String fullName) {
        return new ShiftView(Objects.requireNonNull(id, "stored"), staffId, fullName, startedAt, endedAt);
    }
}
