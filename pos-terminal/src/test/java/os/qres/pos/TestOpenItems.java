package os.qres.pos;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import os.qres.model.Money;
import os.qres.model.orders.OpenItem;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.terminal.text.Language;

/// The ways to what is not on the menu.
final class TestOpenItems {
    private TestOpenItems() {}

    /// A waiter takes down a cake that guests have brought.
    static void form(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        TestScreens.press(stand, "open-item");
        stand.scene().getRoot().applyCss();
        type(stand, "name", cake(stand));
        type(stand, "price", "500");
        type(stand, "note", russian(stand) ? "со свечами" : "with candles");
        ((ToggleButton) stand.scene().lookup("#open-station-3")).fire();
    }

    /// What is asked of a manager once it is filled in.
    static void pin(TestScreens.Stand stand) {
        form(stand);
        TestScreens.press(stand, "open-add");
        TestScreens.press(stand, "key-5");
        TestScreens.press(stand, "key-1");
    }

    static void line(TestScreens.Stand stand) {
        CheckDraft draft = stand.test().house.drafts().of(12);
        DraftLine line = DraftLine.of(
                new UUID(1, 1),
                DemoHouse.dish("Не из меню").id(),
                new OpenItem(cake(stand), Money.parse("500"), 3, "allowed"),
                russian(stand) ? "со свечами" : "with candles");
        stand.test().house.keep(draft.with(List.of(line)).opened(line.ref()));
        stand.desk().frame.table(12);
    }

    /// A finger rests on a dish of which few are left.
    static void dish(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        Node tile = stand.scene()
                .lookup("#dish-" + DemoHouse.dish("Лосось на гриле").id());
        tile.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.SECONDARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                null));
    }

    private static String cake(TestScreens.Stand stand) {
        return russian(stand) ? "Торт с собой, сервировка" : "Cake, brought along: cutting fee";
    }

    private static boolean russian(TestScreens.Stand stand) {
        return stand.test().texts.language().get() == Language.RU;
    }

    private static void type(TestScreens.Stand stand, String field, String words) {
        ((TextField) stand.scene().lookup("#open-" + field)).setText(words);
    }
}
