package os.qres.server.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;

/// What a kitchen's paper says of a line by now.
@Entity(name = "ChitLine")
class ChitLine {
    @Id
    private int itemId;

    private int quantity;
    private @Nullable String comment;
    private @Nullable String kitchenNotes;
    private @Nullable Integer tableNumber;
    private @Nullable Integer locationId;

    @Enumerated(EnumType.STRING)
    private OrderType orderType;

    /// Nothing where paper says that it is held.
    private @Nullable Instant firedAt;

    @Column(name = "is_void")
    private boolean taken;

    private Instant toldAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected ChitLine() {}

    ChitLine(ItemView item, OrderView order, @Nullable Integer location, Instant now) {
        itemId = item.id();
        orderType = order.orderType();
        toldAt = now;
        becomes(item, order, location, now);
    }

    /// Of portions that were split off a line: paper says of them what it says of that.
    ChitLine(int itemId, int quantity, ChitLine whole) {
        this.itemId = itemId;
        this.quantity = quantity;
        comment = whole.comment;
        kitchenNotes = whole.kitchenNotes;
        tableNumber = whole.tableNumber;
        locationId = whole.locationId;
        orderType = whole.orderType;
        firedAt = whole.firedAt;
        taken = whole.taken;
        toldAt = whole.toldAt;
    }

    final void becomes(ItemView item, OrderView order, @Nullable Integer location, Instant now) {
        quantity = item.quantity();
        comment = item.comment();
        kitchenNotes = order.kitchenNotes();
        tableNumber = order.tableNumber();
        locationId = location;
        orderType = order.orderType();
        firedAt = item.firedAt();
        taken = item.status() == ItemStatus.CANCELLED;
        toldAt = now;
    }

    int itemId() {
        return itemId;
    }

    int quantity() {
        return quantity;
    }

    /// Portions have gone to another line, or come from one: nobody in the kitchen makes more or fewer.
    void count(int portions) {
        quantity = portions;
    }

    boolean isTaken() {
        return taken;
    }

    Told told() {
        return new Told(quantity, comment, kitchenNotes, tableNumber, locationId, orderType, firedAt);
    }

    /// What it says.
    /// @param locationId where its table stands, as far as that matters for what prints it
    record Told(
            int quantity,
            @Nullable String comment,
            @Nullable String kitchenNotes,
            @Nullable Integer tableNumber,
            @Nullable Integer locationId,
            OrderType orderType,
            @Nullable Instant firedAt) {}
}
