package os.qres.server.kitchen;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import os.qres.model.kitchen.DishTime;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Learns from what cooks finish how long each dish takes. Displays suggest beginning the quicker dishes of a course
/// later, so that a table is served together: that wait is no part of what a dish takes, or it would seem slower each
/// time, be begun earlier, and undo what was learnt.
final class DishTimes {
    /// As displays have it: a shorter wait is suggested to nobody.
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);

    /// The order's lines that have become ready within this unit.
    void learn(Unit unit, OrderView order) {
        List<ItemView> ready = order.items().stream()
                .filter(item -> isMade(item) && unit.now().equals(item.readyAt()))
                .filter(item -> LearntTime.tells(Duration.between(Objects.requireNonNull(item.firedAt()), unit.now())))
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        Map<Integer, LearntTime> known = known(unit, order);
        List<Measure> measures = ready.stream()
                .map(item -> new Measure(item.dishId(), took(item, order, known, unit.now())))
                .filter(measure -> LearntTime.tells(measure.took()))
                .toList();
        for (Measure measure : measures) {
            known.computeIfAbsent(measure.dishId(), id -> unit.store(new LearntTime(id)))
                    .learn(measure.took());
        }
    }

    private record Measure(int dishId, Duration took) {}

    private static boolean isMade(ItemView item) {
        return item.stationId() != null && item.firedAt() != null && item.status() != ItemStatus.CANCELLED;
    }

    private static Map<Integer, LearntTime> known(Unit unit, OrderView order) {
        Set<Integer> dishes = order.items().stream()
                .filter(DishTimes::isMade)
                .map(ItemView::dishId)
                .collect(Collectors.toSet());
        return unit.some(LearntTime.class, "from LearntTime where dishId in", dishes).stream()
                .collect(Collectors.toMap(LearntTime::dishId, time -> time, (first, _) -> first, HashMap::new));
    }

    /// Nobody says when a cook begins: at once, or when it was suggested. Of both, what is nearer to what is known.
    private static Duration took(ItemView item, OrderView order, Map<Integer, LearntTime> known, Instant now) {
        Instant fired = Objects.requireNonNull(item.firedAt());
        Duration sinceFired = Duration.between(fired, now);
        LearntTime time = known.get(item.dishId());
        if (time == null) {
            return sinceFired;
        }
        Instant together = order.items().stream()
                .filter(other -> isMade(other) && other.course() == item.course())
                .map(other -> Objects.requireNonNull(other.firedAt()).plus(takes(other, known)))
                .max(Comparator.naturalOrder())
                .orElse(fired);
        Instant suggested = together.minus(time.takes());
        Duration sinceSuggested = Duration.between(suggested, now);
        boolean isWait = suggested.isAfter(fired.plus(WORTH_WAITING)) && LearntTime.tells(sinceSuggested);
        return isWait && isNearer(sinceSuggested, sinceFired, time.takes()) ? sinceSuggested : sinceFired;
    }

    private static Duration takes(ItemView item, Map<Integer, LearntTime> known) {
        LearntTime time = known.get(item.dishId());
        return time == null ? Duration.ZERO : time.takes();
    }

    private static boolean isNearer(Duration one, Duration other, Duration to) {
        return one.minus(to).abs().compareTo(other.minus(to).abs()) < 0;
    }

    /// Of every dish that was measured at least once.
    List<DishTime> all(Reading reading) {
        return reading.list(LearntTime.class, "from LearntTime order by dishId").stream()
                .map(LearntTime::view)
                .toList();
    }
}
