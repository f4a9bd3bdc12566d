package os.qres.pos;

import java.util.UUID;
import os.qres.model.orders.ItemStatus;
import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;

/// The ways to a combo.
final class TestCombos {
    private TestCombos() {}

    /// Its starter is chosen, and the rest is asked for.
    static void choosing(TestScreens.Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        order.activate();
        order.chooseTab(5);
        order.tapDish(DemoHouse.dish("Бизнес-ланч").id());
        stand.desk().layers.show(new OrderController(order, stand.desk().desk()));
        order.state().get().open().ifPresent(open -> open.groups().stream()
                .limit(1)
                .forEach(group -> order.choose(group, group.choices().get(1))));
    }

    /// Its parts are being made.
    static void sent(TestScreens.Stand stand) {
        UUID ref = new UUID(3, 3);
        stand.test()
                .state
                .answered(TestOrders.at(7, DemoHouse.NOW)
                        .part("Бизнес-ланч", ref, ref, "Борщ с говядиной", ItemStatus.READY, DemoHouse.NOW)
                        .part(
                                "Бизнес-ланч",
                                ref,
                                new UUID(3, 4),
                                "Пельмени с говядиной",
                                ItemStatus.COOKING,
                                DemoHouse.NOW)
                        .part("Бизнес-ланч", ref, new UUID(3, 5), "Морс клюквенный", ItemStatus.SERVED, DemoHouse.NOW)
                        .build());
        stand.desk().frame.table(7);
    }
}
