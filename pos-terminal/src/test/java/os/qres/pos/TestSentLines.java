package os.qres.pos;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.ToggleButton;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.changes.CheckChanges;
import os.qres.pos.changes.Chosen;
import os.qres.pos.changes.LinesDialog;
import os.qres.pos.changes.WhyDialog;
import os.qres.pos.house.TestHouse;
import os.qres.pos.order.OrderViewModel;
import os.qres.terminal.text.Language;

/// What is done with lines that the kitchen knows.
final class TestSentLines {
    private TestSentLines() {}

    static void lines(TestScreens.Stand stand) {
        TestScreens.changes(stand);
        TestScreens.press(stand, "change-lines");
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        OrderView order = stand.test().house.checkAt(12).orElseThrow();
        ((ToggleButton) stand.scene()
                        .lookup("#choose-" + order.items().getFirst().id()))
                .fire();
    }

    static void taking(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        TestHouse test = stand.test();
        OrderView order = test.house.checkAt(12).orElseThrow();
        Chosen chosen = Chosen.nothing()
                .with(order.items().getFirst(), 1)
                .with(order.items().getLast(), 1);
        WhyDialog.takeBack(stand.desk().desk(), new CheckChanges(test.house, test, 12), chosen)
                .open();
    }

    static void giving(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        TestHouse test = stand.test();
        OrderView order = test.house.checkAt(12).orElseThrow();
        WhyDialog.give(
                        stand.desk().desk(),
                        new CheckChanges(test.house, test, 12),
                        List.of(order.items().getLast()))
                .open();
    }

    /// One dish came late and is on the house.
    static void given(TestScreens.Stand stand) {
        String why = stand.test().house.texts().language().get() == Language.RU ? "Долго ждали" : "Long wait";
        stand.test().state.answered(TestEvening.given(why));
        stand.desk().frame.table(12);
    }

    static void givenBill(TestScreens.Stand stand) {
        given(stand);
        TestScreens.payment(stand);
    }

    /// One that nobody has begun is to be otherwise.
    static void line(TestScreens.Stand stand) {
        boolean russian = stand.test().texts.language().get() == Language.RU;
        stand.test()
                .state
                .answered(TestOrders.versioned(
                        TestOrders.at(12, DemoHouse.NOW.minusSeconds(1450))
                                .covers(6)
                                .line(
                                        UUID.randomUUID(),
                                        "Борщ с говядиной",
                                        2,
                                        ItemStatus.NEW,
                                        DemoHouse.NOW.minusSeconds(70),
                                        DemoHouse.NOW.minusSeconds(70),
                                        russian ? "без лука, соус отдельно" : "no onion, sauce aside")
                                .line("Рибай", ItemStatus.NEW, DemoHouse.NOW.minusSeconds(70))
                                .build(),
                        50));
        stand.desk().frame.table(12);
        ItemView soup = stand.test().house.checkAt(12).orElseThrow().items().getFirst();
        new LinesDialog(
                        stand.desk().desk(),
                        new CheckChanges(stand.test().house, stand.desk().frame, 12),
                        Chosen.nothing().with(soup, soup.quantity()))
                .open();
        TestScreens.press(stand, "lines-change");
    }

    /// Without the server: the kitchen has one round directly, and the next waits here.
    static void waiting(TestScreens.Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.test(), 13);
        order.tapDish(DemoHouse.dish("Борщ с говядиной").id());
        order.send();
        stand.test().queue.alone();
        stand.test().queue.shown().add(stand.test().queue.waiting().getFirst().key());
        order.tapDish(DemoHouse.dish("Медовик").id());
        order.tapDish(DemoHouse.dish("Картофель фри").id());
        order.send();
        stand.test().queue.alone();
        stand.desk().frame.table(13);
    }

    /// Somebody else has done that too.
    static void meanwhile(TestScreens.Stand stand) {
        line(stand);
        TestScreens.press(stand, "sent-more");
        ItemView soup = stand.test().house.checkAt(12).orElseThrow().items().getFirst();
        stand.test().state.answered(TestLines.changed(soup, 2, soup.comment(), 4, 2, ItemStatus.NEW, DemoHouse.NOW));
    }
}
