package os.qres.pos;

import os.qres.pos.order.OrderController;
import os.qres.pos.order.OrderViewModel;

/// A steak whose choices are on screen.
final class TestChoices {
    private TestChoices() {}

    /// Its size is chosen, and not how it is to be done.
    static void steak(TestScreens.Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        order.activate();
        order.fitChoices(4);
        order.chooseTab(5);
        order.tapDish(DemoHouse.dish("Рибай").id());
        order.state().get().open().orElseThrow().groups().forEach(group -> group.choices().stream()
                .filter(choice -> choice.id() == TestScreens.choice("300 г"))
                .forEach(choice -> order.choose(group, choice)));
        stand.desk().layers.show(new OrderController(order, stand.desk().desk()));
    }
}
