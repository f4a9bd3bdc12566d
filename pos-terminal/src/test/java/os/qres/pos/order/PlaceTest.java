package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OpenItem;
import os.qres.pos.DemoHouse;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.Place;
import os.qres.pos.house.TestHouse;

/// An order is taken seat by seat and course by course.
class PlaceTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        order = new OrderViewModel(test.house, test, 12);
        order.activate();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatIsTappedIsForTheGuestAndInTheCourseThatTheBarSays() {
        tap("Медовик");
        order.turnTo(new Place(2, 3));
        tap("Тирамису");
        tap("Рибай");
        order.add(DraftLine.of(UUID.randomUUID(), 1, new OpenItem("Торт", Money.parse("5"), null, null), null));
        assertEquals(
                List.of(new Place(0, 1), new Place(2, 3), new Place(2, 3), new Place(2, 3)),
                lines().stream().map(DraftLine::place).toList());
    }

    @Test
    void oneMoreJoinsTheLineOfTheSameGuestAndCourseOnly() {
        tap("Медовик");
        order.turnTo(new Place(1, 1));
        tap("Медовик");
        tap("Медовик");
        order.turnTo(new Place(1, 2));
        tap("Медовик");
        order.turnTo(Place.START);
        tap("Медовик");
        assertEquals(List.of(2, 2, 1), lines().stream().map(DraftLine::quantity).toList());
        assertEquals(
                List.of(new Place(0, 1), new Place(1, 1), new Place(1, 2)),
                lines().stream().map(DraftLine::place).toList());
    }

    @Test
    void theServerIsToldGuestAndCourseAndNothingWhereNothingWasSaid() {
        tap("Медовик");
        order.turnTo(new Place(2, 2));
        tap("Медовик");
        order.send();
        List<NewItem> sent =
                assertInstanceOf(NewOrder.class, test.queue.last().body()).items();
        assertNull(sent.getFirst().seat());
        assertNull(sent.getFirst().course());
        assertEquals(2, sent.getLast().seat());
        assertEquals(2, sent.getLast().course());
    }

    @Test
    void itLastsUntilTheCheckIsLeft() {
        order.turnTo(new Place(3, 2));
        order.chooseTab(5);
        tap("Медовик");
        order.undo();
        order.send();
        assertEquals(new Place(3, 2), order.state().get().place());
        order.turnTo(7);
        assertTrue(order.state().get().place().isStart());
        order.turnTo(new Place(1, 1));
        order.turnTo(7);
        assertTrue(order.state().get().place().isStart());
    }

    @Test
    void aTapGoesOnToTheNextGuestAndCourseAndRoundToTheFirst() {
        assertEquals(new Place(1, 1), Place.START.seatBy(1, 2));
        assertEquals(new Place(4, 1), Place.START.seatBy(-1, 2));
        assertEquals(new Place(6, 1), Place.START.seatBy(-1, 6));
        assertEquals(Place.START, new Place(4, 1).seatBy(1, 2));
        assertEquals(new Place(5, 1), new Place(6, 1).seatBy(-1, 2));
        assertEquals(new Place(2, 2), new Place(2, 1).nextCourse());
        assertEquals(new Place(2, 1), new Place(2, 4).nextCourse());
    }

    private void tap(String dish) {
        order.tapDish(DemoHouse.dish(dish).id());
    }

    private List<DraftLine> lines() {
        return test.house.drafts().of(12).lines();
    }
}
