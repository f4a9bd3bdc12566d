package os.qres.server.floor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableDraft;
import os.qres.model.floor.TableShape;
import os.qres.model.floor.TableView;
import os.qres.server.platform.problem.RefusedException;

/// A table, and who holds it: nobody, people who have sat down, or an open order.
@Entity
class DiningTable {
    private static final int DEFAULT_SIZE = 110;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    int number;
    private UUID qrCode = UUID.randomUUID();
    private boolean isOccupied;
    private int seats;

    @Nullable
    Integer locationId;

    private @Nullable String description;
    boolean isActive = true;
    private @Nullable Integer currentOrderId;
    private int x;
    private int y;
    private int width;
    private int height;

    @Enumerated(EnumType.STRING)
    private TableShape shape = TableShape.SQUARE;

    /// Orders or bookings refer to it, so that its row must stay.
    boolean hasHistory;

    private @Nullable Instant occupiedAt;

    @Embedded
    private @Nullable TableCall call;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    long version;

    protected DiningTable() {}

    DiningTable(TableDraft draft, @Nullable Integer locationId, Instant now) {
        createdAt = now;
        change(draft, locationId, now);
    }

    final void change(TableDraft draft, @Nullable Integer newLocationId, Instant now) {
        number = draft.number();
        seats = draft.seats();
        locationId = newLocationId;
        description = draft.description();
        isActive = Objects.requireNonNullElse(draft.isActive(), true);
        x = Objects.requireNonNullElse(draft.x(), 0);
        y = Objects.requireNonNullElse(draft.y(), 0);
        width = Objects.requireNonNullElse(draft.width(), DEFAULT_SIZE);
        height = Objects.requireNonNullElse(draft.height(), DEFAULT_SIZE);
        shape = Objects.requireNonNullElse(draft.shape(), TableShape.SQUARE);
        updatedAt = now;
    }

    /// @throws RefusedException `table-inactive`, or `table-busy` when another order holds it
    void occupy(int orderId, Instant now) {
        if (!isActive) {
            throw RefusedException.conflict("table-inactive", "table_id");
        }
        if (currentOrderId != null && currentOrderId != orderId) {
            throw RefusedException.conflict("table-busy");
        }
        currentOrderId = orderId;
        hasHistory = true;
        seat(now);
    }

    /// @param next the order that holds it then
    void leave(OptionalInt next, Instant now) {
        currentOrderId = next.isPresent() ? next.getAsInt() : null;
        if (next.isEmpty()) {
            leave(now);
        }
        updatedAt = now;
    }

    /// Seats people who have not ordered yet, or lets them go.
    /// @throws RefusedException `table-busy` when an open order holds it
    void markOccupied(boolean occupied, Instant now) {
        if (occupied) {
            seat(now);
            return;
        }
        if (currentOrderId != null) {
            throw RefusedException.conflict("table-busy");
        }
        leave(now);
    }

    private void seat(Instant now) {
        if (!isOccupied) {
            isOccupied = true;
            occupiedAt = now;
        }
        updatedAt = now;
    }

    private void leave(Instant now) {
        isOccupied = false;
        occupiedAt = null;
        call = null;
        updatedAt = now;
    }

    void deactivate(Instant now) {
        isActive = false;
        leave(now);
    }

    /// Codes printed before lead nowhere from now on.
    void rotateCode(Instant now) {
        qrCode = UUID.randomUUID();
        updatedAt = now;
    }

    /// Whether that is news: the same within a short while is not.
    boolean call(CallReason reason, Instant now) {
        if (call != null && call.covers(reason, now)) {
            return false;
        }
        call = call == null ? TableCall.first(reason, now) : call.once(reason, now);
        updatedAt = now;
        return true;
    }

    /// Whether there was a call to answer.
    /// @param calledAt the call that is meant, if only one is: a later one stays
    boolean answerCall(Optional<Instant> calledAt, Instant now) {
        if (call == null
                || !call.isOpen()
                || calledAt.isPresent() && calledAt.get().isBefore(call.calledAt())) {
            return false;
        }
        call = call.answered(now);
        updatedAt = now;
        return true;
    }

    /// Somebody has said so a moment ago.
    boolean isSomebodyComing(Instant now) {
        return call != null && call.isSomebodyComing(now);
    }

    OptionalInt currentOrder() {
        return currentOrderId == null ? OptionalInt.empty() : OptionalInt.of(currentOrderId);
    }

    TableDraft draft() {
        return new TableDraft(number, seats, locationId, locationId, description, isActive, x, y, width, height, shape);
    }

    TableView view() {
        return new TableView(
                id,
                number,
                qrCode,
                isOccupied,
                seats,
                locationId,
                locationId,
                description,
                isActive,
                currentOrderId,
                x,
                y,
                width,
                height,
                shape,
                occupiedAt,
                call != null && call.isOpen() ? call.callReason() : null,
                call == null ? null : call.calledAt(),
                createdAt,
                updatedAt,
                version);
    }
}
