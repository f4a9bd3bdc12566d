package os.qres.pos;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import os.qres.model.orders.OrderType;
import os.qres.pos.TestScreens.Stand;
import os.qres.pos.draft.Outing;

/// Checks without a table: taken down, looked at, paid.
final class TestOutingScreens {
    private TestOutingScreens() {}

    /// A delivery is taken down: everything is filled in.
    static void outing(Stand stand) {
        TestScreens.floor(stand);
        TestScreens.press(stand, "new-outing");
        TestScreens.press(stand, "away-in-45");
        ((ToggleButton) stand.scene().lookup("#away-delivery")).fire();
        type(stand, "name", "Александра Константиновна");
        type(stand, "phone", "+7 (912) 345-67-89");
        type(stand, "address", "Набережная Фонтанки, 112, кв. 5");
    }

    private static void type(Stand stand, String field, String words) {
        ((TextField) stand.scene().lookup("#away-" + field)).setText(words);
    }

    static void delivery(Stand stand) {
        stand.desk().frame.table(brought(stand));
    }

    static void deliveryChanges(Stand stand) {
        delivery(stand);
        TestScreens.press(stand, "check-more");
    }

    static void deliveryPayment(Stand stand) {
        stand.desk().frame.payment(brought(stand));
    }

    private static int brought(Stand stand) {
        return stand.test().house.state().orders().values().stream()
                .filter(order -> order.orderType() == OrderType.DELIVERY)
                .map(Outing::key)
                .findFirst()
                .orElseThrow();
    }
}
