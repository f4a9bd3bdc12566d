package os.qres.pos.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.house.TestHouse;

/// A combo that was sent: whichever of its parts a waiter taps, all of them are meant.
class ComboChangesTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private CheckChanges changes;
    private OrderView check;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        UUID ref = UUID.randomUUID();
        check = TestOrders.at(12, DemoHouse.NOW)
                .part("Бизнес-ланч", ref, ref, "Борщ с говядиной", ItemStatus.NEW, DemoHouse.NOW)
                .part("Бизнес-ланч", ref, UUID.randomUUID(), "Пельмени с говядиной", ItemStatus.NEW, DemoHouse.NOW)
                .part("Бизнес-ланч", ref, UUID.randomUUID(), "Эспрессо", ItemStatus.NEW, DemoHouse.NOW)
                .line("Рибай", ItemStatus.COOKING, DemoHouse.NOW)
                .build();
        test.state.answered(check);
        changes = new CheckChanges(test.house, test, 12);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aPartMeansAllOfThem() {
        ItemView pelmeni = check.items().get(1);
        assertEquals(
                List.of("Борщ с говядиной", "Пельмени с говядиной", "Эспрессо"),
                whole(pelmeni).lines(check).stream().map(ItemView::name).toList());
        assertEquals(1, whole(check.items().getLast()).count());
    }

    @Test
    void itIsTakenBackByOneCommandAndOrderedAgainAsOne() {
        int before = test.queue.sent().size();
        changes.takeBack(check, whole(check.items().getFirst()), "Ошибка", new ArrayDeque<>());
        assertEquals(before + 1, test.queue.sent().size());
        test.queue.ok(check.items().getFirst());
        test.undos.getLast().run();
        NewItem again = assertInstanceOf(NewItems.class, test.queue.last().body())
                .items()
                .getFirst();
        DishView lunch = DemoHouse.dish("Бизнес-ланч");
        assertEquals(lunch.id(), again.dishId());
        assertEquals(
                List.of("Борщ с говядиной", "Пельмени с говядиной", "Эспрессо"),
                lunch.modifierGroups().stream()
                        .flatMap(group -> group.options().stream())
                        .filter(option -> again.modifierOptionIds() != null
                                && again.modifierOptionIds().contains(option.id()))
                        .map(ModifierOptionView::name)
                        .toList());
    }

    private Chosen whole(ItemView item) {
        return Chosen.nothing().with(item, item.quantity()).whole(check);
    }
}
