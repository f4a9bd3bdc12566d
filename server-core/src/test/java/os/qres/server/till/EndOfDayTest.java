package os.qres.server.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.server.TestRestaurant;

/// A house whose kitchen has a printer and no display: nobody says what is ready, and nobody bumps a ticket. With the
/// day, what was paid is over, so that nothing piles up.
class EndOfDayTest {
    @TempDir
    Path folder;

    @Test
    void whatWasPaidOrCancelledIsOverWithTheDayAndWhatIsOwedGoesOn() {
        try (var here = new TestRestaurant(folder)) {
            OrderView paid = order(here, here.table1.id());
            here.waiter
                    .patch(
                            "/orders/" + paid.id() + "/payment",
                            "{\"payment_status\":\"paid\",\"payment_method_id\":" + here.cash.id() + "}")
                    .expect(200);
            OrderView cancelled = order(here, here.table2.id());
            here.admin.delete("/orders/" + cancelled.id()).expect(200);
            OrderView owed = order(here, here.table2.id());
            assertEquals(3, tickets(here).size(), "nobody has bumped any");

            here.admin.post("/till/z-reports", "{\"carry_over\":true}").expect(201);

            OrderView over = here.admin.get("/orders/" + paid.id()).expect(200).as(OrderView.class);
            assertEquals(OrderStatus.SERVED, over.status());
            assertEquals(ItemStatus.SERVED, over.items().getFirst().status());
            assertNotNull(over.items().getFirst().servedAt());
            assertNull(over.items().getFirst().readyAt(), "nobody has said when it was");
            assertEquals(
                    List.of(owed.id()),
                    tickets(here).stream().map(TicketView::orderId).toList());
            Snapshot now = here.admin.get("/sync/snapshot").expect(200).as(Snapshot.class);
            assertEquals(
                    List.of(owed.id()), now.orders().stream().map(OrderView::id).toList());
            assertEquals(
                    List.of(),
                    here.kitchen.get("/kitchen/dish-times").expect(200).listOf(DishTime.class),
                    "nothing is learnt from it");
        }
    }

    private static OrderView order(TestRestaurant here, int table) {
        return here.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":2}]}"
                                .formatted(table, here.cola.id()))
                .expect(201)
                .as(OrderView.class);
    }

    private static List<TicketView> tickets(TestRestaurant here) {
        return here.admin
                .get("/kitchen/tickets?status=open&limit=500")
                .expect(200)
                .listOf(TicketView.class);
    }
}
