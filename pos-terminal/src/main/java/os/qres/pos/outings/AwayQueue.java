package os.qres.pos.outings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;
import os.qres.pos.tables.FloorFaces;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.Waiting;

/// The queue "they wait for you" in whole: who sits at tables, and what is fetched or brought.
public final class AwayQueue {
    private final House house;
    private final Limits limits;

    private AwayQueue(House house, Limits limits) {
        this.house = house;
        this.limits = limits;
    }

    /// The most urgent first.
    /// @param tables as the floor shows them
    public static List<Waiting> with(House house, List<TableFace> tables) {
        AwayQueue queue = new AwayQueue(house, Limits.of(house));
        return Waiting.queue(tables, queue.away());
    }

    /// What was not sent yet waits for nobody but whoever takes it down.
    private Stream<Waiting> away() {
        return OutingFaces.of(house.state().orders().values(), List.of(), house.instant()).stream()
                .flatMap(face ->
                        house.checkAt(face.key()).filter(this::isMine).flatMap(order -> waiting(face, order)).stream());
    }

    private boolean isMine(OrderView order) {
        Person person = house.person().get();
        Integer waiter = order.waiterId();
        return waiter == null || person != null && (person.everyTable() || waiter == person.id());
    }

    private Optional<Waiting> waiting(OutingFace face, OrderView order) {
        Instant unseen = house.unseenOrders().get(order.id());
        if (unseen != null) {
            return Optional.of(waiting(Waiting.Reason.UNSEEN, face, order, unseen));
        }
        return switch (face.state()) {
            case READY -> last(order, ItemView::readyAt).map(at -> waiting(Waiting.Reason.FOOD_READY, face, order, at));
            case HANDED ->
                face.paid()
                        ? Optional.empty()
                        : last(order, ItemView::servedAt)
                                .filter(at -> !at.plus(limits.billed()).isAfter(house.instant()))
                                .map(at -> waiting(Waiting.Reason.UNPAID, face, order, at));
            case COOKING -> lateSince(face, order).map(at -> waiting(Waiting.Reason.SLOW_KITCHEN, face, order, at));
            case DRAFT, SENDING -> Optional.empty();
        };
    }

    /// What was promised is late from then on; what was not, once the kitchen takes too long for it.
    private Optional<Instant> lateSince(OutingFace face, OrderView order) {
        return face.promisedAt() == null
                ? FloorFaces.lateSince(order, limits, house.instant())
                : Optional.of(face.promisedAt()).filter(_ -> face.late());
    }

    private static Optional<Instant> last(OrderView order, Function<ItemView, @Nullable Instant> moment) {
        return order.items().stream().map(moment).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    private static Waiting waiting(Waiting.Reason reason, OutingFace face, OrderView order, Instant since) {
        int ready = order.items().stream()
                .filter(item -> item.readyAt() != null && item.servedAt() == null)
                .mapToInt(ItemView::quantity)
                .sum();
        return new Waiting(
                reason,
                face.key(),
                order.number(),
                order.id(),
                ready,
                since,
                new Waiting.Away(face.type(), face.name(), face.promisedAt(), face.paid()));
    }
}
