package os.qres.pos.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.pos.TestScreens;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// What a waiter gives away, and a manager allows on the spot.
class DiscountTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.CASH.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void aDiscountNeedsAnAmountAndAReason() {
        press("discount");
        press("discount-10");
        press("discount-give");
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()));
        choose("День рождения");
        press("discount-give");
        NewDiscount sent = assertInstanceOf(NewDiscount.class, last());
        assertEquals(1000, sent.basisPoints());
        assertEquals("День рождения", sent.reason());
        assertNull(sent.approval());
    }

    @Test
    void whyIsSaidInOnesOwnWords() {
        press("discount");
        press("discount-10");
        press("reason-own");
        Fx.run(() -> ((TextField) stand.scene().getRoot().lookup("#words")).setText(" Долго ждали стол "));
        press("words-done");
        press("discount-give");
        assertEquals(
                "Долго ждали стол", assertInstanceOf(NewDiscount.class, last()).reason());
    }

    @Test
    void aLineIsMadeCheaperByAnAmount() {
        press("discount");
        OrderView order = Objects.requireNonNull(
                Fx.get(() -> stand.test().state.orderAt(12).orElse(null)));
        ItemView line = order.items().getFirst();
        press("discount-line-" + line.id());
        press("discount-amount");
        for (int digit : new int[] {1, 5, 0}) {
            press("key-" + digit);
        }
        press("amount-done");
        choose("Жалоба");
        press("discount-give");
        NewDiscount sent = assertInstanceOf(NewDiscount.class, last());
        assertEquals(line.id(), sent.itemId());
        assertNull(sent.basisPoints());
        assertEquals(Money.parse("150"), sent.amount());
    }

    @Test
    void aLineIsOnTheHouseOnceAManagerAllowsIt() {
        OrderView order = Objects.requireNonNull(
                Fx.get(() -> stand.test().state.orderAt(12).orElse(null)));
        int line = order.items().getFirst().id();
        press("discount");
        assertTrue(Fx.get(() -> stand.scene().lookup("#discount-comp").isDisabled()), "a whole check is not");
        press("discount-line-" + line);
        press("discount-comp");
        choose("Жалоба");
        press("discount-give");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        assertEquals(new ApprovalRequest("518204", ApprovalAction.COMP, order.id(), null, null), last());
    }

    @Test
    void theBillIsPrintedBeforePayment() {
        press("print-bill");
        press("paper-print");
        assertTrue(Objects.requireNonNull(Fx.get(() -> stand.test().queue.last().path()))
                .endsWith("/bill-request"));
    }

    @Test
    void aGuestLeavesWhateverTipHeLikes() {
        press("tip-other");
        press("key-7");
        press("key-0");
        press("amount-done");
        press("accept");
        PaymentChange paid = assertInstanceOf(PaymentChange.class, last());
        assertEquals(Money.parse("70"), paid.tipAmount());
    }

    @Test
    void whatAWaiterMayNotAManagerAllowsByPin() {
        press("discount");
        press("discount-50");
        choose("Жалоба");
        press("discount-give");
        NewDiscount first = assertInstanceOf(NewDiscount.class, last());
        Fx.run(() -> stand.test().queue.refuseAs("approval-needed"));

        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        ApprovalRequest asked = assertInstanceOf(ApprovalRequest.class, last());
        assertEquals(new ApprovalRequest("518204", ApprovalAction.DISCOUNT, asked.orderId(), null, null), asked);
        assertTrue(Fx.get(() -> stand.test().queue.waiting().isEmpty()), "a PIN is kept nowhere on the terminal");
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));

        NewDiscount again = assertInstanceOf(NewDiscount.class, last());
        assertEquals("allowed", again.approval());
        assertEquals(first.clientRef(), again.clientRef());
    }

    private Object last() {
        return Objects.requireNonNull(Fx.get(() -> stand.test().queue.last().body()));
    }

    private void press(String id) {
        Fx.run(() -> {
            lay();
            Node found = Objects.requireNonNull(
                    stand.scene().getRoot().lookupAll("#" + id).stream()
                            .reduce((_, later) -> later)
                            .orElse(null),
                    id);
            ((ButtonBase) found).fire();
        });
    }

    private void choose(String words) {
        Fx.run(() -> {
            lay();
            stand.scene().getRoot().lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> words.equals(button.getText()))
                    .forEach(ToggleButton::fire);
        });
    }

    private void lay() {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
    }
}
