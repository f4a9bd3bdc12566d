package os.qres.model.live;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.bill.BillRules;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.prices.PriceListView;
import os.qres.model.reasons.Reasons;
import os.qres.model.staff.WaiterView;

/// Everything that a terminal shows, as of event `seq`: it applies the events after that one and never asks
/// again until `epoch` changes. All that the server has done after event `epoch_began` is of this epoch: of what a
/// terminal was answered after that in another one, a restored server knows nothing. `orders` are the open ones;
/// `tickets` the open ones and those bumped within the last hour; `bookings` those of this business day and the
/// next, for who is concerned with the floor.
/// `crew`, `reasons`, `attention` and `bill_rules` are missing in what an older server or program has kept.
@Json(naming = Json.Naming.LowerUnderscore)
public record Snapshot(
        long seq,
        String epoch,
        long epochBegan,
        Instant at,
        Restaurant restaurant,
        List<LocationView> locations,
        List<TableView> tables,
        List<MenuCategory> menu,
        List<StationView> stations,
        List<WaiterView> waiters,
        List<PaymentMethodView> paymentMethods,
        List<OrderView> orders,
        List<TicketView> tickets,
        List<PriceListView> priceLists,
        @Nullable Crew crew,
        @Nullable Reasons reasons,
        List<BookingView> bookings,
        @Nullable AttentionLimits attention,
        @Nullable BillRules billRules) {
    /// What a terminal kept before there were price lists or bookings has none.
    public Snapshot {
        priceLists = priceLists == null ? List.of() : priceLists;
        bookings = bookings == null ? List.of() : bookings;
    }
}
