package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.util.List;

/// The sales of a report, seen from several sides. By category, by waiter and by hour they come to the same `net` and
/// `sales`; hours stand in the order of the business day.
/// `discounts` come to the report's, `comps` to what was `comped`; `voids` are lines that were taken back after they
/// were sent, at the menu's price.
@Json(naming = Json.Naming.LowerUnderscore)
public record SalesBreakdown(
        List<CategoryFigures> byCategory,
        List<WaiterFigures> byWaiter,
        List<ReasonFigures> discounts,
        List<ReasonFigures> comps,
        List<ReasonFigures> voids,
        List<HourFigures> byHour) {
    /// One that was stored before there were hours has none.
    public SalesBreakdown {
        byHour = byHour == null ? List.of() : byHour;
    }

    /// Of a report from before there was one.
    public static final SalesBreakdown NONE =
            new SalesBreakdown(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
