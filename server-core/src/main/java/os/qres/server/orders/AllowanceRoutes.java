package os.qres.server.orders;

import java.util.List;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.Comp;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.server.identity.Approvals;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;

/// Discounts, and what is on the house.
public final class AllowanceRoutes {
    private static final String DISCOUNTS = "/orders/{order_id}/discounts";
    private static final String COMP = "/orders/{order_id}/items/{item_id}/comp";

    private final Allowances allowances;
    private final Approvals approvals;

    public AllowanceRoutes(Allowances allowances, Approvals approvals) {
        this.allowances = allowances;
        this.approvals = approvals;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.post(DISCOUNTS, Access.WAITER)
                        .says("Takes something off a line or the check; above what the caller may, somebody else allows"
                                + " it by PIN.")
                        .takes(NewDiscount.class)
                        .gives(OrderView.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "order-closed",
                                "order-changed",
                                "approval-needed",
                                "approval-used",
                                "below-paid",
                                "too-many-discounts",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(allowances.discount(
                                unit,
                                order(call),
                                call.body(),
                                approvals.authority(
                                        unit, call.body().approval(), ApprovalAction.DISCOUNT, order(call))))),
                Route.delete(DISCOUNTS + "/{discount_id}", Access.WAITER)
                        .says("Takes a discount back.")
                        .gives(OrderView.class)
                        .refuses("not-found", "stale", "order-closed", "others-order")
                        .writes((unit, call) ->
                                Answer.ok(allowances.withdraw(unit, order(call), call.text("discount_id")))),
                Route.post(COMP, Access.WAITER)
                        .says(
                                "Charges nothing for a line that is being made or was: a manager's word, or allowed by one"
                                        + " by PIN.")
                        .takes(Comp.class)
                        .gives(OrderView.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "order-closed",
                                "approval-needed",
                                "approval-used",
                                "item-not-started",
                                "item-comped",
                                "item-changed",
                                "below-paid",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(allowances.comp(
                                unit,
                                order(call),
                                call.id("item_id"),
                                call.body(),
                                approvals.authority(unit, call.body().approval(), ApprovalAction.COMP, order(call))))),
                Route.delete(COMP, Access.WAITER)
                        .says("Charges the line again.")
                        .gives(OrderView.class)
                        .refuses("not-found", "stale", "order-closed", "item-not-comped", "others-order")
                        .writes((unit, call) ->
                                Answer.ok(allowances.chargeAgain(unit, order(call), call.id("item_id")))));
    }

    private static int order(Call<?> call) {
        return call.id("order_id");
    }
}
