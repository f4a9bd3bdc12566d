package os.qres.server.payments;

import java.util.List;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.payments.PaymentMethodDraft;
import os.qres.model.payments.PaymentMethodView;
import os.qres.server.identity.Approvals;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/payment-methods`, and paying.
public final class PaymentRoutes {
    private static final String ONE = "/payment-methods/{payment_method_id}";

    private final Payments payments;
    private final Approvals approvals;

    public PaymentRoutes(Payments payments, Approvals approvals) {
        this.payments = payments;
        this.approvals = approvals;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/payment-methods/", Access.STAFF)
                        .says("Ways to pay.")
                        .givesList(PaymentMethodView.class)
                        .reads((in, call) -> Answer.page(Page.of(payments.methods(in), call.window()))),
                Route.get("/payment-methods/active", Access.STAFF)
                        .says("Ways to pay that are in use.")
                        .givesList(PaymentMethodView.class)
                        .reads((in, call) -> Answer.page(Page.of(payments.activeMethods(in), call.window()))),
                Route.post("/payment-methods/", Access.ADMIN)
                        .says("Adds a way to pay.")
                        .takes(PaymentMethodDraft.class)
                        .creates(PaymentMethodView.class)
                        .writes((unit, call) -> {
                            PaymentMethodView made = payments.create(unit, call.body());
                            return Answer.created("/payment-methods/" + made.id(), made);
                        }),
                Route.get(ONE, Access.STAFF)
                        .says("One way to pay.")
                        .gives(PaymentMethodView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(payments.method(in, id(call)))),
                Route.patch(ONE, Access.ADMIN)
                        .says("Changes a way to pay.")
                        .patches(PaymentMethodDraft.class)
                        .gives(PaymentMethodView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(payments.change(
                                unit,
                                id(call),
                                call.patched(payments.draft(unit, id(call)), PaymentMethodDraft.class)))),
                Route.delete(ONE, Access.ADMIN)
                        .says("Takes a way to pay out of use.")
                        .gives(PaymentMethodView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(payments.retire(unit, id(call)))),
                Route.patch("/orders/{order_id}/payment", Access.WAITER)
                        .command("pay_order")
                        .says(
                                "Pays all or a part of an order; when nothing more is owed, its table is free. Refunded gives all or a part back: a manager may on the business day itself, an administrator after it. Items give back what lines were charged, or some of their portions.")
                        .takes(PaymentChange.class)
                        .gives(OrderView.class)
                        .refuses(
                                "forbidden",
                                "approval-needed",
                                "approval-used",
                                "share-taken",
                                "not-found",
                                "stale",
                                "order-closed",
                                "nothing-owed",
                                "nothing-paid",
                                "order-refunded",
                                "wrong-step",
                                "others-order")
                        .writes((unit, call) -> Answer.ok(payments.to(
                                unit,
                                call.id("order_id"),
                                call.body(),
                                approvals.authority(
                                        unit, call.body().approval(), ApprovalAction.REFUND, call.id("order_id"))))));
    }

    private static int id(Call<?> call) {
        return call.id("payment_method_id");
    }
}
