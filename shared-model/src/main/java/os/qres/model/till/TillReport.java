package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.bill.TaxShare;

/// What was sold and taken since the last numbered report. Without a `number` it is a look at any time (X); with one it
/// has closed the day (Z), and says where the event log ended. `sales` is what `checks` came to that were paid to the
/// last: `subtotal` less `discounts`, with `service` and `tax_added`; `comped` was made and not charged. `taken` is
/// what came for checks, paid to the last or not, less `refunded`.
@Json(naming = Json.Naming.LowerUnderscore)
public record TillReport(
        @Nullable Integer number,
        LocalDate businessDay,
        @Nullable Instant since,
        Instant at,
        @Nullable String closedBy,
        int checks,
        int covers,
        Money subtotal,
        Money discounts,
        Money service,
        Money taxAdded,
        Money sales,
        Money comped,
        List<TaxShare> taxes,
        Money taken,
        Money refunded,
        Money tips,
        Money rounding,
        List<MethodTakings> methods,
        List<WaiterTips> tipsByWaiter,
        List<DrawerView> drawers,
        List<OpenCheck> openChecks,
        @Nullable ChainHead head,
        SalesBreakdown breakdown) {
    /// One that was stored before there was a breakdown has none.
    public TillReport {
        breakdown = breakdown == null ? SalesBreakdown.NONE : breakdown;
    }

    /// By the menu less discounts, without service and added tax.
    public Money net() {
        return subtotal.minus(discounts);
    }
}
