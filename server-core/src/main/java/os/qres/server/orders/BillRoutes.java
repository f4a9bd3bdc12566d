package os.qres.server.orders;

import java.util.List;
import os.qres.model.bill.BillView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;

/// What guests owe, on paper.
public final class BillRoutes {
    private static final String BILL = "/orders/{order_id}/bill";

    private final Bills bills;

    public BillRoutes(Bills bills) {
        this.bills = bills;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get(BILL, Access.WAITER)
                        .says("What an order comes to: taxes by rate, and what is still owed.")
                        .gives(BillView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(bills.of(in, call.id("order_id")))),
                Route.post(BILL, Access.WAITER)
                        .says("Prints the bill before payment; its table shows so until what it comes to changes.")
                        .gives(BillView.class)
                        .refuses("not-found", "stale", "order-closed", "nothing-owed")
                        .writes((unit, call) -> Answer.ok(bills.request(unit, call.id("order_id")))));
    }
}
