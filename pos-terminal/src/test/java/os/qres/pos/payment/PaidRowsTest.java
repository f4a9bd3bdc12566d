package os.qres.pos.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.TestEvening;
import os.qres.pos.TestOrders;
import os.qres.pos.TestScreens;
import os.qres.pos.house.Person;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;

/// A payment that was taken by a wrong way is taken back from an open check, and the check is paid otherwise.
class PaidRowsTest {
    private static final Path OUT = Path.of("target/screens");

    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    private void open(Theme.Mode mode, Language language, int width, int height) {
        stand = TestScreens.CASH.open(folder, mode, language, width, height);
        Fx.run(() -> stand.test().state.answered(TestOrders.versioned(partlyPaid(), 100)));
    }

    private static TestOrders check() {
        return TestOrders.at(12, TestEvening.ago(24, 10))
                .covers(4)
                .line("Борщ с говядиной", ItemStatus.SERVED, TestEvening.ago(6, 12))
                .line("Салат с печёной свёклой", ItemStatus.SERVED, TestEvening.ago(6, 12));
    }

    private static OrderView partlyPaid() {
        return check().part(Money.parse("300"), null)
                .part(Money.parse("120"), null)
                .build();
    }

    @Test
    void aManagersPinTakesAWrongPaymentBackAndTheCheckOwesIt() {
        open(Theme.Mode.LIGHT, Language.RU, 1280, 800);
        String before = due();
        press("return-1");
        press("returning-go");
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()), "not without a reason");
        choose(0);
        press("returning-go");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        assertEquals(
                new ApprovalRequest(
                        "518204", ApprovalAction.REFUND, partlyPaid().id(), null, null),
                last());
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));

        PaymentChange back = assertInstanceOf(PaymentChange.class, last());
        assertEquals(PaymentStatus.REFUNDED, back.paymentStatus());
        assertEquals(1, back.paymentId());
        assertEquals("allowed", back.approval());
        assertNotNull(back.reason());
        assertNull(back.amount());
        assertTrue(Fx.get(() -> stand.test().queue.waiting().isEmpty()), "it waits for no connection");

        OrderView owing = check().part(Money.parse("120"), null).build();
        Fx.run(() -> {
            stand.test().queue.ok(owing);
            stand.test().state.answered(TestOrders.versioned(owing, 101));
        });
        assertTrue(!before.equals(due()), "what went back is owed again");
        press("accept");
        PaymentChange paid = assertInstanceOf(PaymentChange.class, last());
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(owing.totalPrice().minus(Money.parse("120")), paid.amount());
    }

    @Test
    void aManagerTakesItBackAtOnce() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        Fx.run(() -> stand.test().house.person().set(new Person(2, "Victor", Role.MANAGER)));
        press("return-2");
        choose(0);
        press("returning-go");
        assertEquals(2, assertInstanceOf(PaymentChange.class, last()).paymentId());
    }

    @ParameterizedTest
    @CsvSource({
        "payment-paid-light, false, LIGHT, RU, 1280, 800",
        "payment-paid-dark-en, false, DARK, EN, 1280, 800",
        "payment-paid-light, false, LIGHT, RU, 1920, 1080",
        "payment-returning-light, true, LIGHT, RU, 1280, 800",
        "payment-returning-dark-en, true, DARK, EN, 1280, 800",
        "payment-returning-dark-en, true, DARK, EN, 1920, 1080"
    })
    void pictures(String name, boolean isAsking, Theme.Mode mode, Language language, int width, int height) {
        open(mode, language, width, height);
        if (isAsking) {
            press("return-1");
            choose(1);
        }
        lay();
        Fx.run(() -> Pictures.write(stand.scene().snapshot(null), OUT.resolve(name + "-" + width + ".png")));
    }

    private String due() {
        return Fx.get(() -> {
            lay();
            return ((Label) stand.scene().lookup("#due")).getText();
        });
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

    /// The reason that is offered there.
    private void choose(int place) {
        Fx.run(() -> {
            lay();
            List<ToggleButton> reasons = stand.scene().getRoot().lookupAll(".changes-choices .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .toList();
            reasons.get(place).fire();
        });
    }

    private void lay() {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
    }
}
