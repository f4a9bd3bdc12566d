package os.qres.server.orders;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.Cancellation;
import os.qres.model.orders.ItemCancellation;
import os.qres.model.orders.ItemDraft;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemStatusChange;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderStatusChange;
import os.qres.model.orders.OrderView;
import os.qres.server.identity.Approvals;
import os.qres.server.identity.Authority;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// `/orders`.
public final class OrderRoutes {
    private static final String ONE = "/orders/{order_id}";
    private static final String REASON = "reason";
    private static final String ITEM = "/orders/{order_id}/items/{item_id}";

    private final Orders orders;
    private final OrderPages pages;
    private final OrderPatches patches;
    private final Approvals approvals;

    public OrderRoutes(Orders orders, History history, Paying paying, Approvals approvals) {
        this.orders = orders;
        this.pages = new OrderPages(history);
        this.patches = new OrderPatches(orders, paying, approvals);
        this.approvals = approvals;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/orders/", Access.STAFF)
                        .says("Orders, newest first.")
                        .filters(OrderFilter.ALL)
                        .givesList(OrderView.class)
                        .reads((in, call) -> Answer.page(pages.page(in, OrderFilter.of(call), call.window()))),
                Route.post("/orders/", Access.WAITER)
                        .command("create_order")
                        .says(
                                "Opens an order and sends its lines; on a table with an open order the lines join that one (200).")
                        .takes(NewOrder.class)
                        .creates(OrderView.class)
                        .orAnswers(200)
                        .refuses(
                                "invalid",
                                "dish-unavailable",
                                "sold-out",
                                "approval-needed",
                                "approval-used",
                                "table-inactive",
                                "table-busy",
                                "order-closed",
                                "taken",
                                "others-order")
                        .writes(this::open),
                Route.get(ONE, Access.STAFF)
                        .says("One order with its items and payments.")
                        .gives(OrderView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(orders.one(in, id(call)))),
                Route.patch(ONE, Access.FLOOR_OR_KITCHEN)
                        .command("update_order")
                        .says(
                                "Changes table, waiter, type, covers, notes, or for whom it is, or takes the order a step on.")
                        .patches(OrderDraft.class)
                        .gives(OrderView.class)
                        .refuses(
                                "forbidden",
                                "approval-needed",
                                "approval-used",
                                "not-found",
                                "stale",
                                "order-changed",
                                "order-closed",
                                "order-paid",
                                "table-busy",
                                "table-inactive",
                                "wrong-step",
                                "nothing-owed",
                                "nothing-paid",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(patches.order(unit, call))),
                Route.delete(ONE, Access.WAITER)
                        .command("cancel_order")
                        .says("Cancels the order.")
                        .filters(REASON)
                        .mayTake(Cancellation.class)
                        .gives(OrderView.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "order-paid",
                                "order-closed",
                                "approval-needed",
                                "approval-used",
                                "others-order")
                        .writes((unit, call) ->
                                Answer.ok(orders.cancel(unit, id(call), whyAll(call), authority(unit, call)))),
                Route.patch(ONE + "/status", Access.FLOOR_OR_KITCHEN)
                        .command("set_order_status")
                        .says(
                                "Takes the order a step on: the kitchen to in_progress and ready, a waiter to served or cancelled.")
                        .takes(OrderStatusChange.class)
                        .gives(OrderView.class)
                        .refuses(
                                "forbidden",
                                "approval-needed",
                                "not-found",
                                "stale",
                                "wrong-step",
                                "order-closed",
                                "order-paid",
                                "others-order")
                        .writes(this::advance),
                Route.post(ONE + "/items/", Access.WAITER)
                        .command("add_item")
                        .says("Adds one line and sends it.")
                        .takes(NewItem.class)
                        .creates(ItemView.class)
                        .refuses(
                                "not-found",
                                "invalid",
                                "dish-unavailable",
                                "sold-out",
                                "approval-needed",
                                "approval-used",
                                "order-closed",
                                "taken",
                                "others-order")
                        .writes((unit, call) -> {
                            ItemView made = orders.addOne(unit, id(call), call.body());
                            return Answer.created("/orders/" + id(call) + "/items/" + made.id(), made);
                        }),
                Route.post(ONE + "/items/batch", Access.WAITER)
                        .command("add_items")
                        .says(
                                "Adds lines and sends them: all of them or none. Like every change of an order it is refused where"
                                        + " the order is another waiter's and the role may change only its own.")
                        .takes(NewItems.class)
                        .creates(OrderView.class)
                        .refuses(
                                "not-found",
                                "invalid",
                                "dish-unavailable",
                                "sold-out",
                                "approval-needed",
                                "approval-used",
                                "order-closed",
                                "taken",
                                "others-order")
                        .writes((unit, call) ->
                                Answer.created("/orders/" + id(call), orders.add(unit, id(call), call.body()))),
                Route.patch(ITEM, Access.FLOOR_OR_KITCHEN)
                        .command("update_item")
                        .says("Changes a line that has not been started, or takes it a step on.")
                        .patches(ItemDraft.class)
                        .gives(ItemView.class)
                        .refuses(
                                "forbidden",
                                "approval-needed",
                                "approval-used",
                                "not-found",
                                "stale",
                                "item-changed",
                                "item-started",
                                "order-closed",
                                "below-paid",
                                "dish-unavailable",
                                "sold-out",
                                "wrong-step",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(patches.item(unit, call))),
                Route.patch(ITEM + "/status", Access.FLOOR_OR_KITCHEN)
                        .command("set_item_status")
                        .says("Sets a line's status: the kitchen cooking and ready, a waiter served.")
                        .takes(ItemStatusChange.class)
                        .gives(ItemView.class)
                        .refuses(
                                "forbidden",
                                "approval-needed",
                                "not-found",
                                "wrong-step",
                                "item-started",
                                "order-closed",
                                "others-order")
                        .writes(this::advanceItem),
                Route.delete(ITEM, Access.WAITER)
                        .command("cancel_item")
                        .says("Takes a line back before it is made.")
                        .filters(REASON)
                        .mayTake(ItemCancellation.class)
                        .gives(ItemView.class)
                        .refuses(
                                "not-found",
                                "stale",
                                "item-changed",
                                "item-started",
                                "order-closed",
                                "below-paid",
                                "approval-needed",
                                "approval-used",
                                "others-order")
                        .writes(this::cancelItem));
    }

    private Answer open(Unit unit, Call<NewOrder> call) {
        Orders.Opened opened = orders.open(unit, call.body());
        return opened.isNew()
                ? Answer.created("/orders/" + opened.order().id(), opened.order())
                : Answer.ok(opened.order());
    }

    private Answer advance(Unit unit, Call<OrderStatusChange> call) {
        OrderStatus status = call.body().status();
        Mandate.require(call.actor(), status);
        return Answer.ok(orders.advance(unit, id(call), status, approvals.own(unit)));
    }

    private Answer advanceItem(Unit unit, Call<ItemStatusChange> call) {
        ItemStatus status = call.body().status();
        Mandate.require(call.actor(), status);
        return Answer.ok(orders.advanceItem(unit, id(call), item(call), status, approvals.own(unit)));
    }

    private Answer cancelItem(Unit unit, Call<ItemCancellation> call) {
        Optional<ItemCancellation> body = call.optionalBody();
        String reason = reason(call, body.map(ItemCancellation::reason));
        String approval = body.map(ItemCancellation::approval).orElse(null);
        var why = new ItemCancellation(
                reason, null, body.map(ItemCancellation::seen).orElse(null));
        Authority authority = approvals.authority(unit, approval, ApprovalAction.CANCEL, id(call));
        return Answer.ok(orders.cancelItem(unit, id(call), item(call), why, authority));
    }

    private Authority authority(Unit unit, Call<Cancellation> call) {
        String approval = call.optionalBody().map(Cancellation::approval).orElse(null);
        return approvals.authority(unit, approval, ApprovalAction.CANCEL, id(call));
    }

    /// Not every client can send a body with `DELETE`.
    private static @Nullable String reason(Call<?> call, Optional<String> said) {
        Optional<String> asked = call.query(REASON);
        if (asked.filter(text -> text.length() > Cancellation.LONGEST).isPresent()) {
            throw RefusedException.invalid(REASON, "{size} 0 " + Cancellation.LONGEST);
        }
        return said.or(() -> asked).orElse(null);
    }

    private static @Nullable String whyAll(Call<Cancellation> call) {
        return reason(call, call.optionalBody().map(Cancellation::reason));
    }

    private static int id(Call<?> call) {
        return call.id("order_id");
    }

    private static int item(Call<?> call) {
        return call.id("item_id");
    }
}
