package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.util.List;

/// The sales of a report, seen from three sides. By category and by waiter they come to the same `net` and `sales`.
/// `discounts` come to the report's, `comps` to what was `comped`; `voids` are lines that were taken back after they
/// were sent, at the menu's price.
@Json(naming = Json.Naming.LowerUnderscore)
public record SalesBreakdown(
        List<CategoryFigures> byCategory,
        List<WaiterFigures> byWaiter,
        List<ReasonFigures> discounts,
        List<ReasonFigures> comps,
        List<ReasonFigures> voids) {
    /// Of a report from before there was one.
    public static final SalesBreakdown NONE = new SalesBreakdown(List.of(), List.of(), List.of(), List.of(), List.of());
}
