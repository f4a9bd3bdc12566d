package os.qres.bench.orders;

import java.time.Duration;
import java.util.UUID;
import os.qres.bench.Asked;
import os.qres.bench.Callers;
import os.qres.bench.Comparison;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.model.TimeOrderedUuid;

/// Orders per second that are on the disk when they are answered, from 16 callers at once: ours through the feature's
/// door, and the same order by hand in plain JDBC, named by the JDK's UUIDs. Below it, for comparison, by hand with
/// names in the order of their making, as ours have them, and ours over HTTP.
public final class DurableOrders {
    private static final Callers WAITERS = new Callers(16);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final double LEAST = 0.6;

    private DurableOrders() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            try (OrdersAtTheDoor model = new OrdersAtTheDoor(scratch.resolve("plain"))) {
                model.place();
            }
            try (PlainJdbcOrders plain = new PlainJdbcOrders(scratch.resolve("plain"), UUID::randomUUID);
                    OrdersAtTheDoor ours = new OrdersAtTheDoor(scratch.resolve("ours"))) {
                Comparison.of(
                                "Durable orders of 4 lines, 16 callers",
                                "orders/s",
                                () -> WAITERS.perSecond(ROUND, _ -> ours::place),
                                "plain JDBC on the same H2 with the same force",
                                () -> WAITERS.perSecond(ROUND, _ -> plain::place),
                                LEAST)
                        .print();
            }
            try (OrdersAtTheDoor model = new OrdersAtTheDoor(scratch.resolve("ordered"))) {
                model.place();
            }
            try (PlainJdbcOrders ordered = new PlainJdbcOrders(scratch.resolve("ordered"), TimeOrderedUuid::next)) {
                WAITERS.perSecond(ROUND, _ -> ordered::place);
                System.out.printf(
                        "  plain JDBC, named in their order: %,.0f orders/s%n",
                        WAITERS.perSecond(ROUND, _ -> ordered::place));
            }
            try (Running server = Product.serve(scratch.resolve("served"), "")) {
                ServedOrders served = new ServedOrders(server, SampleRestaurant.openOn(server));
                System.out.printf(
                        "  over HTTP, 16 waiters: %,.0f orders/s%n", WAITERS.perSecond(ROUND, _ -> served.waiter()));
            }
        }
        Asked.end();
    }
}
