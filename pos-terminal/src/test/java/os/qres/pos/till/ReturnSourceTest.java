package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.payments.ItemReturn;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.TestScreens;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;
import os.qres.test.screen.ScreenRules;

/// A check was paid by several payments, and some of it goes back: a manager says from which of them.
class ReturnSourceTest {
    private static final Path OUT = Path.of("target/screens");

    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void theMoneyComesFromThePaymentThatWasChosen() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800, check());
        press("return-" + item(2));
        press("reason-0");
        press("return-from");
        press("from-1");
        press("return-go");
        PaymentChange back = last();
        assertEquals(1, back.paymentId());
        assertEquals(List.of(new ItemReturn(item(2), 1)), back.items());
    }

    @Test
    void unlessSomebodyChoosesItGoesBackAsItWasPaid() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800, check());
        press("return-" + item(1));
        press("reason-0");
        press("return-from");
        press("from-2");
        press("return-from");
        press("from-auto");
        press("return-go");
        assertNull(last().paymentId());
    }

    @Test
    void whatIsMoreThanIsLeftOfAPaymentDoesNotComeFromIt() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800, check());
        press("return-" + item(0));
        press("reason-0");
        press("return-from");
        press("from-1");
        assertTrue(isOff("return-go"));
        press("return-from");
        press("from-2");
        assertFalse(isOff("return-go"));
    }

    @Test
    void ofOnePaymentNobodyIsAsked() {
        OrderView whole = order().part(order().total(), null).paid().build();
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800, whole);
        assertNull(Fx.get(() -> stand.scene().lookup("#return-from")));
    }

    @Test
    void aSumComesFromThePaymentThatWasChosen() {
        openCheck(Theme.Mode.LIGHT, Language.EN, 1280, 800, check());
        press("refund-amount");
        press("from-1");
        assertTrue(sees("500"), "so much of it is left");
        press("key-7");
        press("key-0");
        press("reason-0");
        press("amount-done");
        PaymentChange back = last();
        assertEquals(1, back.paymentId());
        assertEquals(Money.parse("70"), back.amount());
        assertNull(back.items());
    }

    @Test
    void aSumGoesBackAsItWasPaidWhereNobodyMinds() {
        openCheck(Theme.Mode.LIGHT, Language.EN, 1280, 800, check());
        press("refund-amount");
        press("from-auto");
        press("key-7");
        press("reason-0");
        press("amount-done");
        assertNull(last().paymentId());
        assertEquals(Money.parse("7"), last().amount());
    }

    @Test
    void ofOnePaymentASumIsAskedForAtOnce() {
        openCheck(
                Theme.Mode.LIGHT,
                Language.EN,
                1280,
                800,
                order().part(order().total(), null).paid().build());
        press("refund-amount");
        press("key-7");
        press("reason-0");
        press("amount-done");
        assertNull(last().paymentId());
        assertEquals(Money.parse("7"), last().amount());
    }

    @Test
    void ofManyPaymentsThereIsAPageAtATime() {
        TestOrders many = order();
        for (int i = 0; i < 9; i++) {
            many.cash(Money.parse("10"));
        }
        openCheck(Theme.Mode.LIGHT, Language.EN, 1280, 800, many.paid().build());
        press("refund-amount");
        Fx.run(this::lay);
        assertTrue(Fx.get(() -> found("from-1").isVisible()));
        assertFalse(Fx.get(() -> found("from-9").isVisible()), "it is overleaf");
        press("from-page-next");
        press("from-page-next");
        Fx.run(this::lay);
        assertTrue(Fx.get(() -> found("from-9").isVisible()));
    }

    @Test
    void whyIsSaidInOnesOwnWords() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800, check());
        press("return-" + item(1));
        press("reason-own");
        Fx.run(() -> ((TextField) found("words")).setText("A hair in it"));
        press("words-done");
        press("return-go");
        assertEquals("A hair in it", last().reason());
    }

    @ParameterizedTest
    @CsvSource({
        "return-from-light, LIGHT, RU, 1280, 800, false",
        "return-from-dark-en, DARK, EN, 1280, 800, false",
        "return-from-light-en, LIGHT, EN, 1920, 1080, false",
        "return-less-light, LIGHT, RU, 1280, 800, true",
        "return-less-dark-en, DARK, EN, 1280, 800, true",
    })
    void pictures(String name, Theme.Mode mode, Language language, int width, int height, boolean chosen) {
        open(mode, language, width, height, check());
        press("return-" + item(0));
        press("reason-own");
        Fx.run(() -> ((TextField) found("words")).setText("Волос в тарелке, гость показал"));
        press("words-done");
        press("return-from");
        if (chosen) {
            press("from-1");
        }
        for (int settle = 0; settle < 3; settle++) {
            Fx.run(this::lay);
        }
        Fx.run(() -> Pictures.write(stand.scene().snapshot(null), OUT.resolve(name + "-" + width + ".png")));
        Fx.run(() -> stand.scene().getRoot().lookupAll(".dialog-card").forEach(card -> {
            assertEquals(List.of(), ScreenRules.cutTexts((Parent) card));
            assertEquals(List.of(), ScreenRules.smallTargets((Parent) card, 15, 15, _ -> true));
            assertEquals(List.of(), ScreenRules.closeTargets((Parent) card, 2));
            assertEquals(List.of(), ScreenRules.tightTexts((Parent) card, 1.25));
        }));
    }

    private static TestOrders order() {
        return TestOrders.at(12, DemoHouse.NOW)
                .covers(2)
                .line("Рибай", ItemStatus.SERVED, DemoHouse.NOW)
                .line("Тирамису", ItemStatus.SERVED, DemoHouse.NOW)
                .line("Эспрессо", ItemStatus.SERVED, DemoHouse.NOW);
    }

    /// Five hundred of it were paid in cash.
    private static OrderView check() {
        Money cash = Money.parse("500");
        return order().cash(cash).part(order().total().minus(cash), null).paid().build();
    }

    private static int item(int place) {
        return check().items().get(place).id();
    }

    private void open(Theme.Mode mode, Language language, int width, int height, OrderView check) {
        openCheck(mode, language, width, height, check);
        press("refund-lines");
    }

    private void openCheck(Theme.Mode mode, Language language, int width, int height, OrderView check) {
        stand = TestScreens.TILL_CHECKS.open(folder, mode, language, width, height);
        press("tab-checks");
        Fx.run(() -> stand.test().queue.ok(List.of(check)));
        press("check-" + check.id());
    }

    private boolean sees(String words) {
        return Fx.get(() -> stand.scene().getRoot().lookupAll(".dialog-card .label").stream()
                .anyMatch(label -> ((Label) label).getText().contains(words)));
    }

    private PaymentChange last() {
        return assertInstanceOf(
                PaymentChange.class, Fx.get(() -> stand.test().queue.last().body()));
    }

    private boolean isOff(String id) {
        return Fx.get(() -> found(id).isDisabled());
    }

    private void press(String id) {
        Fx.run(() -> ((ButtonBase) found(id)).fire());
    }

    private Node found(String id) {
        lay();
        return Objects.requireNonNull(
                stand.scene().getRoot().lookupAll("#" + id).stream()
                        .reduce((_, later) -> later)
                        .orElse(null),
                id);
    }

    private void lay() {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
    }
}
