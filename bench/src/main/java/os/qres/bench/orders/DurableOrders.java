package os.qres.bench.orders;

import java.time.Duration;
import os.qres.bench.Callers;
import os.qres.bench.Comparison;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;

/// Orders per second that are on the disk when they are answered, from 16 waiters at once: our server over HTTP,
/// and plain JDBC inside one process.
public final class DurableOrders {
    private static final Callers WAITERS = new Callers(16);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final double LEAST = 0.6;

    private DurableOrders() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create();
                PlainJdbcOrders plain = new PlainJdbcOrders(scratch.folder());
                Running server = Product.serve(scratch.resolve("data"), "")) {
            ServedOrders ours = new ServedOrders(server, SampleRestaurant.openOn(server));
            Comparison comparison = Comparison.of(
                    "Durable orders of 4 lines, 16 waiters",
                    "orders/s",
                    () -> WAITERS.perSecond(ROUND, _ -> ours.waiter()),
                    "plain JDBC on the same H2 with the same force",
                    () -> WAITERS.perSecond(ROUND, _ -> plain::place),
                    LEAST);
            comparison.print();
        }
    }
}
