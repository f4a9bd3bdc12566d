package os.qres.pos.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestLines;
import os.qres.pos.TestOrders;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.Command;
import os.qres.terminal.store.QueuedCommand;

/// A line that the kitchen knows is to be otherwise.
class LineChangingTest {
    private static final Instant AT = DemoHouse.NOW.minusSeconds(300);
    private static final Instant LATER = DemoHouse.NOW.minusSeconds(60);

    @TempDir
    Path folder;

    private final AtomicInteger told = new AtomicInteger();
    private TestHouse test;
    private ItemView soup;
    private LineChanging changing;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        test.state.answered(TestOrders.at(12, AT)
                .covers(6)
                .line(UUID.randomUUID(), "Борщ с говядиной", 2, ItemStatus.NEW, AT, AT, "без соли")
                .line("Рибай", ItemStatus.COOKING, AT)
                .build());
        soup = test.house.checkAt(12).orElseThrow().items().getFirst();
        changing = new CheckChanges(test.house, test, 12).changing(soup);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void onlyWhatIsOtherwiseIsAskedForAndUndoneByOneTap() {
        assertFalse(changing.mayKeep(), "nothing is otherwise");
        assertEquals(6, changing.seats(4), "as many as have sat down");
        changing.wish(changing.wish().withSeat(2).withCourse(3));
        keep(null);
        assertEquals(request("\"seat\":2,\"course\":3", soup), sent());
        assertFalse(changing.mayKeep(), "not twice");
        ItemView now = TestLines.changed(soup, 2, "без соли", 2, 3, ItemStatus.NEW, LATER);
        test.state.answered(now);
        test.queue.ok(now);
        assertTrue(changing.isOver());
        assertEquals(1, told.get());
        assertEquals("Изменено: Борщ с говядиной", test.said.getLast());
        test.undos.getLast().run();
        assertEquals(request("\"seat\":null,\"course\":1", now), sent());
    }

    @Test
    void wordsAreTakenBackByNone() {
        changing.wish(changing.wish().withComment("  "));
        keep(null);
        assertEquals(request("\"comment\":null", soup), sent());
    }

    @Test
    void fewerPortionsTakeAManagersWordAndMoreDoNot() {
        test.waitersMay();
        changing.wish(changing.wish().withQuantity(3));
        assertFalse(changing.needsApproval());
        changing.wish(changing.wish().withQuantity(0));
        assertEquals(1, changing.wish().quantity(), "none at all is a void, and asks why");
        assertTrue(changing.needsApproval());
        keep("allowed");
        assertEquals(request("\"quantity\":1,\"approval\":\"allowed\"", soup), sent());
        test.house.person().set(new Person(2, "Виктор", Role.MANAGER));
        assertFalse(changing.needsApproval());
    }

    @Test
    void morePortionsAreUndoneOnlyByWhoMayTakeBack() {
        test.waitersMay();
        changing.wish(changing.wish().withQuantity(3));
        keep(null);
        test.queue.ok(TestLines.changed(soup, 3, "без соли", null, 1, ItemStatus.NEW, LATER));
        assertEquals("Изменено: Борщ с говядиной", test.said.getLast());
        assertTrue(test.undos.isEmpty());
    }

    @Test
    void whatSomebodyElseHasChangedIsSaidAndNothingIsLost() {
        changing.wish(changing.wish().withComment("без лука"));
        ItemView other = TestLines.changed(soup, 3, "на двоих", 4, 1, ItemStatus.NEW, LATER);
        test.state.answered(other);
        changing.refresh();
        assertEquals(
                Optional.of("Тем временем это изменил кто-то другой. Сейчас: 3 шт. · Гость 4 · Курс 1 · на двоих"),
                changing.notice());
        assertEquals("без лука", changing.wish().comment());
        assertEquals(3, changing.wish().quantity());
        assertEquals(4, changing.wish().seat());
        keep(null);
        assertEquals(request("\"comment\":\"без лука\"", other), sent());
    }

    @Test
    void whatTheServerRefusesStaysHere() {
        changing.wish(changing.wish().withComment("без лука"));
        keep(null);
        test.queue.refuse("Кто-то уже изменил это.");
        assertFalse(changing.isOver());
        assertEquals(Optional.of("Кто-то уже изменил это."), changing.notice());
        assertEquals("без лука", changing.wish().comment());
        assertTrue(changing.mayKeep());
    }

    @Test
    void onceItIsBeingMadeItStaysAsItIs() {
        changing.wish(changing.wish().withSeat(1));
        test.state.answered(TestLines.in(soup, ItemStatus.COOKING, LATER));
        changing.refresh();
        assertFalse(changing.mayKeep());
        assertEquals(Optional.of(test.texts.get("sent.begun")), changing.notice());
        test.state.answered(TestLines.in(soup, ItemStatus.CANCELLED, DemoHouse.NOW));
        changing.refresh();
        assertEquals(Optional.of(test.texts.get("sent.gone")), changing.notice());
    }

    @Test
    void withoutTheServerItWaitsAndSaysWhatItIsAbout() {
        changing.wish(changing.wish().withQuantity(3).withComment("без лука"));
        keep(null);
        test.queue.unreachable();
        assertTrue(changing.isOver());
        assertEquals(test.texts.get("offline.kept"), test.said.getLast());
        assertEquals(
                "Стол 12 · Борщ с говядиной: 3 шт., без лука",
                test.queue.waiting().getFirst().subject());
    }

    @Test
    void whileItWaitsTheNextChangeOfTheLineDoesToo() {
        QueuedCommand waiting = new QueuedCommand(
                1, "t1-1", "PATCH", test.state.named("/orders/12/items/" + soup.id()), "{}", null, 1, "", AT);
        assertTrue(waiting.path().contains(soup.clientRef().toString()), "as the real queue calls it");
        test.queue.waiting().add(waiting);
        changing.wish(changing.wish().withSeat(1));
        keep(null);
        assertTrue(test.queue.sent().isEmpty());
        assertEquals(Optional.of(test.texts.get("changes.waiting")), changing.notice());
        assertEquals(1, changing.wish().seat());
    }

    private void keep(@Nullable String approval) {
        changing.keep(approval, told::incrementAndGet);
    }

    private String request(String said, ItemView seen) {
        return "PATCH /orders/12/items/" + soup.id() + " {" + said + ",\"seen\":"
                + Wire.lenient().toJson(ItemSeen.of(seen)) + "}";
    }

    private String sent() {
        Command<?> last = test.queue.last();
        return last.method() + " " + last.path() + " " + last.body();
    }
}
