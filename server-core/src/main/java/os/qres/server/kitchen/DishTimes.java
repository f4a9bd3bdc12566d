package os.qres.server.kitchen;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import os.qres.model.kitchen.DishTime;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Learns from what cooks finish how long each dish takes.
final class DishTimes {
    /// The order's lines that have become ready within this unit.
    void learn(Unit unit, OrderView order) {
        for (ItemView item : order.items()) {
            if (item.stationId() == null
                    || item.firedAt() == null
                    || !unit.now().equals(item.readyAt())) {
                continue;
            }
            Duration took = Duration.between(item.firedAt(), unit.now());
            if (LearntTime.tells(took)) {
                of(unit, item.dishId()).learn(took);
            }
        }
    }

    private static LearntTime of(Unit unit, int dishId) {
        LearntTime known = unit.session().find(LearntTime.class, dishId);
        return known == null ? unit.store(new LearntTime(dishId)) : Objects.requireNonNull(known);
    }

    /// Of every dish that was measured at least once.
    List<DishTime> all(Reading reading) {
        return reading.list(LearntTime.class, "from LearntTime order by dishId").stream()
                .map(LearntTime::view)
                .toList();
    }
}
