package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.PaymentStatus;
import os.qres.terminal.standin.Samples;

class RestaurantStateTest {
    private final RestaurantState state = new RestaurantState(Clock.fixed(Samples.AT, ZoneOffset.UTC));

    @Test
    void everyOrderOfTheSameEventsWithDuplicatesEndsInTheSameState() {
        List<LiveEvent> events = new ArrayList<>();
        long seq = 1;
        for (int id = 1; id <= 5; id++) {
            for (long version = 1; version <= 6; version++) {
                var order = version == 6 && id % 2 == 0 ? Samples.paid(id, version) : Samples.order(id, version);
                events.add(Samples.event(seq++, "order_updated", order));
                events.add(
                        Samples.event(seq++, "table_status_changed", Samples.table(id, version + 1, version % 2 == 0)));
                events.add(
                        Samples.event(seq++, "ticket_changed", Samples.ticket(id, version, TicketStatus.OPEN, null)));
            }
        }
        RestaurantState straight = fresh();
        straight.apply(events);
        for (int seed = 0; seed < 200; seed++) {
            RestaurantState shuffled = fresh();
            List<LiveEvent> mixed = new ArrayList<>(events);
            mixed.addAll(events);
            Collections.shuffle(mixed, new Random(seed));
            mixed.forEach(event -> shuffled.apply(List.of(event)));
            assertEquals(straight.orders(), shuffled.orders(), "orders, seed " + seed);
            assertEquals(straight.tables(), shuffled.tables(), "tables, seed " + seed);
            assertEquals(straight.tickets(), shuffled.tickets(), "tickets, seed " + seed);
        }
        assertEquals(3, straight.orders().size());
    }

    @Test
    void answersAndEventsComeInByTheSameWay() {
        state.answered(Samples.order(7, 3));
        state.apply(List.of(Samples.event(1, "order_updated", Samples.order(7, 2))));
        assertEquals(3, state.orders().get(7).version());
    }

    @Test
    void paidOrderIsGoneAndAnOlderVersionDoesNotBringItBack() {
        state.answered(Samples.order(7, 3));
        state.apply(List.of(Samples.event(9, "payment_received", Samples.paid(7, 5))));
        state.apply(List.of(Samples.event(4, "order_updated", Samples.order(7, 4))));
        assertTrue(state.orders().isEmpty());
    }

    @Test
    void anAnswerThatIsOlderThanTheWholePictureBringsBackNothing() {
        state.replace(Samples.snapshot(5, "a", List.of(Samples.order(1, 1), Samples.order(2, 1)), List.of()));
        int asked = state.pictures();
        state.replace(Samples.snapshot(9, "a", List.of(Samples.order(1, 3)), List.of()));
        state.answered(Samples.order(2, 2), asked);
        state.answered(Samples.order(1, 4), asked);
        assertEquals(Set.of(1), state.orders().keySet());
        assertEquals(4, state.orders().get(1).version());
        state.apply(List.of(Samples.event(10, "order_updated", Samples.order(2, 5))));
        assertEquals(Set.of(1, 2), state.orders().keySet());
    }

    @Test
    void lineThatComesWithoutItsOrderTakesItsPlaceInIt() {
        ItemView cooking = Samples.item(1, 7, ItemStatus.COOKING, Samples.AT);
        state.answered(Samples.order(7, 1, 7, 1, OrderStatus.PENDING, PaymentStatus.UNPAID, List.of(cooking)));
        ItemView ready = Samples.item(1, 7, ItemStatus.READY, Samples.AT.plusSeconds(5));
        state.apply(List.of(
                Samples.event(3, "order_item_status_changed", ready),
                Samples.event(2, "order_item_status_changed", cooking)));
        assertEquals(List.of(ready), state.orders().get(7).items());
    }

    @Test
    void snapshotOfTheSameHistoryDoesNotTurnTheClockBack() {
        state.replace(Samples.snapshot(5, "a", List.of(Samples.order(1, 1), Samples.order(2, 1)), List.of()));
        state.answered(Samples.order(1, 4));
        state.replace(Samples.snapshot(6, "a", List.of(Samples.order(1, 2)), List.of()));
        assertEquals(4, state.orders().get(1).version());
        assertFalse(state.orders().containsKey(2));
    }

    @Test
    void snapshotOfAnotherHistoryReplacesEverything() {
        state.replace(Samples.snapshot(50, "a", List.of(Samples.order(1, 9)), List.of()));
        state.replace(Samples.snapshot(3, "b", List.of(Samples.order(1, 2)), List.of()));
        assertEquals(2, state.orders().get(1).version());
    }

    @Test
    void dishThatIsOffIsOffInTheMenuAndComesBack() {
        state.replace(Samples.evening());
        state.apply(List.of(Samples.availability(10, 2, false, 0)));
        assertFalse(state.dishes().get(2).isAvailable());
        assertFalse(state.menu().getFirst().dishes().get(1).isAvailable());
        state.apply(List.of(Samples.availability(11, 2, true, 5)));
        assertEquals(5, state.menu().getFirst().dishes().get(1).countdown());
    }

    @Test
    void bookingsComeInByEventsAndAnswersAndAreKeptForAStartWithoutTheServer() {
        state.replace(Samples.evening());
        state.apply(List.of(Samples.event(60, "booking_changed", Samples.booking(1, 2, BookingStatus.CANCELLED))));
        state.answered(Samples.booking(1, 1, BookingStatus.EXPECTED));
        state.answered(Samples.booking(2, 1, BookingStatus.EXPECTED));
        assertEquals(BookingStatus.CANCELLED, state.bookings().get(1).status());
        RestaurantState next = fresh();
        next.replace(state.snapshot().orElseThrow());
        assertEquals(state.bookings(), next.bookings());
        RestaurantState later = new RestaurantState(Clock.fixed(Samples.AT.plus(Duration.ofDays(10)), ZoneOffset.UTC));
        later.replace(state.snapshot().orElseThrow());
        assertTrue(later.bookings().isEmpty());
    }

    @Test
    void ticketsBumpedMoreThanAnHourAgoAreLetGo() {
        state.answered(Samples.ticket(1, 1, TicketStatus.BUMPED, Samples.AT.minusSeconds(3700)));
        state.answered(Samples.ticket(2, 1, TicketStatus.BUMPED, Samples.AT.minusSeconds(300)));
        assertEquals(java.util.Set.of(2), state.tickets().keySet());
    }

    @Test
    void whatIsKeptForAStartWithoutTheServerIsWhatWasShown() {
        state.replace(Samples.evening());
        state.apply(List.of(Samples.event(12, "order_created", Samples.order(90, 1))));
        RestaurantState later = fresh();
        later.replace(state.snapshot().orElseThrow());
        assertEquals(state.orders(), later.orders());
        assertEquals(12, later.snapshot().orElseThrow().seq());
    }

    @Test
    void everyChangeIsHeardEvenByListenersThatReadNothing() {
        List<String> heard = new ArrayList<>();
        state.changes().subscribe(() -> heard.add("changed"));
        state.answered(Samples.order(1, 1));
        state.answered(Samples.order(1, 2));
        assertEquals(2, heard.size());
    }

    private static RestaurantState fresh() {
        return new RestaurantState(Clock.fixed(Samples.AT, ZoneOffset.UTC));
    }
}
