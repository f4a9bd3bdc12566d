package os.qres.server.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Tells of orders whose dishes take longer than their `cooking_time`, by [OrderEvent.OrderDelayed]; when and how
/// often, [Delay] says. Which step was told is stored with the event, so that neither a restart nor another server on
/// the same database tells it again.
public final class Delays {
    /// Told as one unit of work; what is left waits for the next round.
    private static final int TOGETHER = 50;

    /// With a lower bound, or the index would be read from its front, where all the orders stand that are on time.
    private static final String DUE =
            "select id from orders where delay_next_at between :first and :now order by delay_next_at, id";

    private final Database database;

    public Delays(Database database) {
        this.database = database;
    }

    /// Tells of what has become late since the last time. When nothing has, it costs one look into an index.
    public void tell() {
        List<Integer> late = database.read(Actor.SYSTEM, Delays::late);
        if (!late.isEmpty()) {
            database.write(Intent.of(Actor.SYSTEM), unit -> told(unit, late));
        }
    }

    private static List<Integer> late(Reading reading) {
        return reading.session()
                .createNativeQuery(DUE, Integer.class)
                .setParameter("first", Instant.EPOCH)
                .setParameter("now", reading.now())
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    /// Another server may have told of some of them meanwhile, or they are ready by now.
    private static int told(Unit unit, List<Integer> ids) {
        List<GuestOrder> orders = WholeOrders.some(unit, ids).stream()
                .filter(order -> order.delay().isDue(order.lines(), unit.now()))
                .sorted(Comparator.comparing(order -> ids.indexOf(order.id())))
                .toList();
        orders.forEach(order ->
                unit.emit(new OrderEvent.OrderDelayed(order.id(), order.delay().tell(order.lines(), unit.now()))));
        return orders.size();
    }
}
