package os.qres.server.kitchen;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.server.platform.database.Reading;

/// One station's part of an order. What stands on it is the order's; here is only which lines, and whether it
/// was bumped.
@Entity(name = "Ticket")
class Ticket {
    private static final Duration TO_BE_SEEN = Duration.ofSeconds(30);

    @Id
    private int id;

    private int orderId;
    private int stationId;

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.OPEN;

    private Instant openedAt;
    private @Nullable Instant bumpedAt;

    private boolean priority;
    private boolean held;
    private @Nullable String note;
    /// The latest round of its lines.
    private int lastRound;

    /// By when a display must have shown it; nothing once one has, or once it was told that none has.
    private @Nullable Instant seenDueAt;

    /// Since when it has waited to be seen, once that was told.
    private @Nullable Instant unseenSince;

    /// A hash of what the cook last saw of it.
    private String face = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected Ticket() {}

    Ticket(int id, int orderId, int stationId, Instant now) {
        this.id = id;
        this.orderId = orderId;
        this.stationId = stationId;
        this.openedAt = now;
    }

    /// An order's, by id.
    static List<Ticket> ofOrder(Reading reading, int orderId) {
        return reading.list(Ticket.class, "from Ticket where orderId = ?1 order by id", orderId);
    }

    int id() {
        return id;
    }

    int orderId() {
        return orderId;
    }

    int stationId() {
        return stationId;
    }

    TicketStatus status() {
        return status;
    }

    boolean isOpen() {
        return status == TicketStatus.OPEN;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant bumpedAt() {
        return bumpedAt;
    }

    long version() {
        return version;
    }

    TicketMarks marks() {
        return new TicketMarks(priority, held, note);
    }

    void mark(TicketMarks marks) {
        priority = marks.priority();
        held = marks.held();
        note = marks.told().isEmpty() ? null : marks.told();
    }

    /// It is another order's from now on.
    void moveTo(int otherOrder) {
        orderId = otherOrder;
    }

    int lastRound() {
        return lastRound;
    }

    @Nullable
    Instant unseenSince() {
        return unseenSince;
    }

    /// Something new stands on it, and a display should show it.
    void fired(int round, Instant now) {
        lastRound = round;
        if (seenDueAt == null && unseenSince == null) {
            seenDueAt = now.plus(TO_BE_SEEN);
        }
    }

    /// Nobody has to be told any more.
    void seen() {
        seenDueAt = null;
        unseenSince = null;
    }

    /// The time has passed in which a display should have shown it.
    boolean isMissed(Instant now) {
        return isOpen() && seenDueAt != null && !seenDueAt.isAfter(now);
    }

    void missed() {
        unseenSince = Objects.requireNonNull(seenDueAt).minus(TO_BE_SEEN);
        seenDueAt = null;
    }

    void bump(Instant now) {
        seenDueAt = null;
        status = TicketStatus.BUMPED;
        bumpedAt = now;
    }

    void recall() {
        status = TicketStatus.OPEN;
        bumpedAt = null;
    }

    /// @return whether the cook sees something else than before
    boolean shows(String newFace) {
        if (face.equals(newFace)) {
            return false;
        }
        face = newFace;
        return true;
    }
}
