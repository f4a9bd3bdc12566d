package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.TestRestaurant;

/// Two terminals that do not know of each other open one table; each goes on calling the order by its own name.
class OrderNamesTest {
    @TempDir
    static Path folder;

    private static TestRestaurant here;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @Test
    void anOrderAnswersToEveryNameUnderWhichItWasOpened() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        OrderView order = opened(first, 201);
        assertEquals(order.id(), opened(second, 200).id());
        assertEquals(2, one(second).items().size());

        here.waiter
                .post(
                        "/orders/" + second + "/items/batch",
                        "{\"items\":[{\"dish_id\":%d,\"quantity\":1}]}".formatted(here.cola.id()))
                .expect(201);
        assertEquals(3, one(first).items().size());
        ItemView line = one(first).items().getFirst();
        here.kitchen
                .patch("/orders/" + second + "/items/" + line.clientRef() + "/status", "{\"status\":\"ready\"}")
                .expect(200);
        here.waiter
                .patch("/orders/" + second + "/status", "{\"status\":\"served\"}")
                .expect(200);
        here.waiter
                .patch("/orders/" + second + "/payment", "{\"payment_status\":\"paid\"}")
                .expect(200);

        assertEquals(one(first), one(second));
        // It was opened so: once more is the same, though it is paid and the table has new guests by now.
        assertEquals(order.id(), opened(second, 200).id());
    }

    @Test
    void whatNothingIsCalledIsNotFound() {
        here.waiter.get("/orders/" + UUID.randomUUID()).expect(404);
        here.waiter
                .patch("/orders/" + UUID.randomUUID() + "/payment", "{\"payment_status\":\"paid\"}")
                .expect(404);
    }

    private static OrderView one(UUID name) {
        return here.waiter.get("/orders/" + name).expect(200).as(OrderView.class);
    }

    private static OrderView opened(UUID ref, int status) {
        return here.waiter
                .post(
                        "/orders/",
                        "{\"client_ref\":\"%1$s\",\"table_id\":%2$d,\"items\":[{\"client_ref\":\"%3$s\",\"dish_id\":%4$d,\"quantity\":1}]}"
                                .formatted(
                                        ref,
                                        here.table1.id(),
                                        new UUID(ref.getMostSignificantBits(), 1),
                                        here.cola.id()))
                .expect(status)
                .as(OrderView.class);
    }
}
