package os.qres.pos;

import java.util.List;
import javafx.scene.control.TextField;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestPaper;
import os.qres.pos.till.TestTill;
import os.qres.pos.till.TillController;
import os.qres.pos.till.TillTab;
import os.qres.pos.till.TillViewModel;

/// The ways to the till's screens.
final class TestTillScreens {
    private TestTillScreens() {}

    static void till(TestScreens.Stand stand) {
        TestTill.drawers(stand.test(), tillOf(stand));
    }

    static void noDrawer(TestScreens.Stand stand) {
        TestTill.noDrawer(stand.test(), tillOf(stand));
    }

    static void count(TestScreens.Stand stand) {
        till(stand);
        TestScreens.press(stand, "pay-out-1");
    }

    static void goingHome(TestScreens.Stand stand) {
        till(stand);
        TestScreens.press(stand, "shift-clock");
        TestTill.goesHome(stand.test());
    }

    static void noSale(TestScreens.Stand stand) {
        till(stand);
        TestScreens.press(stand, "no-sale-1");
    }

    static void checks(TestScreens.Stand stand) {
        TillViewModel till = tillOf(stand);
        till.look(TillTab.CHECKS);
        stand.test().queue.ok(paid());
    }

    /// Somebody has typed what he knows of one.
    static void checksFound(TestScreens.Stand stand) {
        checks(stand);
        TestScreens.press(stand, "find-words");
        ((TextField) stand.scene().lookup("#checks-words")).setText("2450 анна");
        stand.test().queue.ok(paid());
    }

    /// All that was typed is listed, and there is none.
    static void checksNotFound(TestScreens.Stand stand) {
        checksFound(stand);
        TestScreens.press(stand, "keyboard-done");
        stand.test().queue.ok(List.of());
    }

    private static List<OrderView> paid() {
        return List.of(
                TestOrders.at(12, DemoHouse.NOW)
                        .line("Рибай", ItemStatus.SERVED, DemoHouse.NOW)
                        .part(Money.parse("2450"), null)
                        .paid()
                        .build(),
                TestOrders.at(4, DemoHouse.NOW)
                        .line("Тирамису", ItemStatus.SERVED, DemoHouse.NOW)
                        .part(Money.parse("390"), null)
                        .paid()
                        .build());
    }

    static void day(TestScreens.Stand stand) {
        TestTill.day(stand.test(), tillOf(stand));
    }

    static void closed(TestScreens.Stand stand) {
        TillViewModel till = tillOf(stand);
        TestTill.day(stand.test(), till);
        till.close(true);
        stand.test().queue.ok(TestTill.report(47));
    }

    static void paper(TestScreens.Stand stand) {
        stand.test().house.printBy(new TestPaper());
        closed(stand);
        TestScreens.press(stand, "paper-47");
    }

    static void reports(TestScreens.Stand stand) {
        TillViewModel till = tillOf(stand);
        TestTill.day(stand.test(), till);
        till.earlier();
        stand.test().queue.ok(List.of(TestTill.report(47), TestTill.report(46), TestTill.report(45)));
    }

    private static TillViewModel tillOf(TestScreens.Stand stand) {
        stand.test().house.person().set(new Person(DemoHouse.ANNA, "Анна Кузнецова", Role.MANAGER));
        TillViewModel till = new TillViewModel(stand.test().house);
        stand.desk().layers.show(new TillController(till, stand.desk().desk()));
        return till;
    }
}
