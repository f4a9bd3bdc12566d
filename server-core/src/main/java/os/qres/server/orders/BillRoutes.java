package os.qres.server.orders;

import java.util.List;
import os.qres.model.bill.BillView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;

/// What guests owe, and that they are shown it.
public final class BillRoutes {
    private final Bills bills;

    public BillRoutes(Bills bills) {
        this.bills = bills;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/orders/{order_id}/charges", Access.WAITER)
                        .says("What an order comes to: taxes by rate, and what is still owed.")
                        .gives(BillView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(bills.of(in, call.id("order_id")))),
                Route.post("/orders/{order_id}/bill-request", Access.WAITER)
                        .says(
                                "Shows guests what they owe: the bill is printed, and the table shows so until what it comes to"
                                        + " changes.")
                        .gives(BillView.class)
                        .refuses("not-found", "stale", "order-closed", "nothing-owed", "others-order")
                        .writes((unit, call) -> Answer.ok(bills.request(unit, call.id("order_id")))));
    }
}
