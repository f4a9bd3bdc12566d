package os.qres.bench.orders;

import java.io.IOException;
import java.util.stream.Collectors;
import os.qres.bench.Callers;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.model.TimeOrderedUuid;

/// Ours: orders of four lines sent to the real server over HTTP, each with rights checked, rules kept, events
/// written and the answer remembered under its key.
record ServedOrders(Running server, SampleRestaurant restaurant) {
    private static final int LINES = 4;

    /// A waiter's connection that sends one order after another.
    Callers.Task waiter() throws IOException {
        RawClient client = new RawClient(server.address()).with("Authorization", restaurant.authorization());
        return () -> client.send(client.request("/orders/", order()));
    }

    private String order() {
        String items = restaurant.dishes().stream()
                .limit(LINES)
                .map(dish -> "{\"client_ref\":\"%s\",\"dish_id\":%d,\"quantity\":1,\"comment\":\"без лука\"}"
                        .formatted(TimeOrderedUuid.next(), dish))
                .collect(Collectors.joining(","));
        return "{\"client_ref\":\"%s\",\"order_type\":\"takeaway\",\"items\":[%s]}"
                .formatted(TimeOrderedUuid.next(), items);
    }
}
