package os.qres.model.bill;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;

/// What a guest is shown before paying: the check, how much tax of which rate is in it, and what is still owed. `copy`
/// counts how often it was asked for; `owed_in_cash` is what coins can pay of what is owed.
@Json(naming = Json.Naming.LowerUnderscore)
public record BillView(OrderView order, int copy, List<TaxShare> taxes, Money owed, Money owedInCash) {}
