package os.qres.server.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.events.StoredEvent;

/// What happens in the restaurant, as figures.
public final class RestaurantMeters {
    static final String ORDERS = "qres.orders";
    static final String SOCKETS = "qres.live.sockets";
    static final String SEQ = "qres.event.seq";

    private final Counter orders;
    private final AtomicLong seq;

    /// @param sockets how many live clients there are
    public RestaurantMeters(MeterRegistry registry, Database database, Supplier<Number> sockets) {
        orders = Counter.builder(ORDERS)
                .description("Orders created since the start")
                .register(registry);
        seq = new AtomicLong(database.read(Actor.SYSTEM, in -> in.session().doReturningWork(database.log()::lastSeq)));
        Gauge.builder(SEQ, seq, AtomicLong::doubleValue)
                .description("Number of the last event")
                .register(registry);
        Gauge.builder(SOCKETS, sockets)
                .description("Live channels that are open")
                .register(registry);
        database.afterwards(this::heard);
    }

    private void heard(List<StoredEvent> events) {
        seq.set(events.getLast().seq());
        orders.increment(events.stream()
                .filter(event -> event.type().equals("order_created"))
                .count());
    }
}
