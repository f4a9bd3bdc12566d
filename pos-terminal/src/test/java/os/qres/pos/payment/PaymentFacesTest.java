package os.qres.pos.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.TestScreens;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;

/// What stands beside the keypad: where the keys are, what to type, and what is offered once all is paid.
class PaymentFacesTest {
    private static final Path OUT = Path.of("target/screens");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPartByAmountSaysWhatToTypeAndTheKeysStayWhereTheyAre(Language language) {
        try (TestScreens.Stand stand = TestScreens.SPLIT_AMOUNT.open(folder, Theme.Mode.LIGHT, language, 1280, 800)) {
            assertTrue(Fx.get(() -> found(stand, "split-typing").isVisible()));
            Bounds inCash = Fx.get(() -> place(stand, "key-3"));
            press(stand, "method-2");
            assertEquals(inCash, Fx.get(() -> place(stand, "key-3")));
            picture(stand, "payment-amount-" + language);
            press(stand, "split-even");
            assertFalse(Fx.get(() -> found(stand, "split-typing").isVisible()));
        }
    }

    @Test
    void aCheckThatIsPaidOffersNeitherDiscountNorBillNorItsMoneyBack() {
        try (TestScreens.Stand stand = TestScreens.CASH.open(folder, Theme.Mode.DARK, Language.RU, 1280, 800)) {
            assertNotNull(Fx.get(() -> stand.scene().lookup("#discount")));
            press(stand, "accept");
            OrderView paid = TestOrders.at(12, DemoHouse.NOW)
                    .line("Борщ с говядиной", os.qres.model.orders.ItemStatus.SERVED, DemoHouse.NOW)
                    .part(Money.parse("490"), null)
                    .paid()
                    .build();
            Fx.run(() -> stand.test().answer(paid));
            picture(stand, "payment-closed");
            for (String id : List.of("discount", "print-bill", "return-1")) {
                assertNull(Fx.get(() -> stand.scene().lookup("#" + id)), id);
            }
            assertNotNull(Fx.get(() -> stand.scene().lookup(".paid-row")), "it says how it was paid");
        }
    }

    private static Bounds place(TestScreens.Stand stand, String id) {
        Node node = found(stand, id);
        return node.localToScene(node.getLayoutBounds());
    }

    private static Node found(TestScreens.Stand stand, String id) {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        return Objects.requireNonNull(stand.scene().lookup("#" + id), id);
    }

    private static void press(TestScreens.Stand stand, String id) {
        Fx.run(() -> TestScreens.press(stand, id));
    }

    private static void picture(TestScreens.Stand stand, String name) {
        Fx.run(() -> {
            stand.scene().getRoot().applyCss();
            stand.scene().getRoot().layout();
            Pictures.write(stand.scene().snapshot(null), OUT.resolve(name + ".png"));
        });
    }
}
