package os.qres.pos.house;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.bill.BillRules;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.Crew;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.model.prices.PriceListView;
import os.qres.model.staff.WaiterView;

/// A restaurant that is another one in some of its parts.
///
/// ```java
/// SnapshotCopy.of(DemoHouse.snapshot()).tables(tables).tickets(tickets).made()
/// ```
public final class SnapshotCopy {
    private final Snapshot s;
    private List<TableView> tables;
    private List<WaiterView> waiters;
    private List<OrderView> orders;
    private List<TicketView> tickets;
    private List<PriceListView> priceLists;
    private @Nullable Crew crew;
    private List<BookingView> bookings;
    private @Nullable AttentionLimits attention;
    private @Nullable BillRules billRules;

    private SnapshotCopy(Snapshot s) {
        this.s = s;
        tables = s.tables();
        waiters = s.waiters();
        orders = s.orders();
        tickets = s.tickets();
        priceLists = s.priceLists();
        crew = s.crew();
        bookings = s.bookings();
        attention = s.attention();
        billRules = s.billRules();
    }

    public static SnapshotCopy of(Snapshot snapshot) {
        return new SnapshotCopy(snapshot);
    }

    public SnapshotCopy tables(List<TableView> now) {
        tables = now;
        return this;
    }

    public SnapshotCopy waiters(List<WaiterView> now) {
        waiters = now;
        return this;
    }

    public SnapshotCopy orders(List<OrderView> now) {
        orders = now;
        return this;
    }

    public SnapshotCopy tickets(List<TicketView> now) {
        tickets = now;
        return this;
    }

    public SnapshotCopy priceLists(List<PriceListView> now) {
        priceLists = now;
        return this;
    }

    public SnapshotCopy crew(Crew now) {
        crew = now;
        return this;
    }

    public SnapshotCopy bookings(List<BookingView> now) {
        bookings = now;
        return this;
    }

    public SnapshotCopy attention(AttentionLimits now) {
        attention = now;
        return this;
    }

    public SnapshotCopy billRules(BillRules now) {
        billRules = now;
        return this;
    }

    public Snapshot made() {
        return new Snapshot(
                s.seq(),
                s.epoch(),
                s.epochBegan(),
                s.at(),
                s.restaurant(),
                s.locations(),
                tables,
                s.menu(),
                s.stations(),
                waiters,
                s.paymentMethods(),
                orders,
                tickets,
                priceLists,
                crew,
                s.reasons(),
                bookings,
                attention,
                billRules);
    }
}
