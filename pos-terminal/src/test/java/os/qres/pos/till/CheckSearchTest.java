package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.TestScreens;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// Somebody looks for a check by what the guest remembers of it.
class CheckSearchTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.TILL_CHECKS.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
        press("find-words");
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void checksAreFoundAsOneTypesByTheKeyboardOnTheScreen() {
        press("letter-2");
        assertEquals("/checks/paid?limit=7&skip=0&words=2", path());
        press("letter-4");
        press("letter-5");
        assertEquals("/checks/paid?limit=7&skip=0&words=2", path(), "one question at a time");
        answer(List.of(check()));
        assertEquals("/checks/paid?limit=7&skip=0&words=245", path());
        answer(List.of(check()));
        press("check-" + check().id());
        assertInstanceOf(Label.class, Fx.get(() -> stand.scene().lookup(".figure-sum .label")));
        assertNull(Fx.get(() -> stand.scene().lookup("#checks-words")));
    }

    @Test
    void whatIsTypedIsListedAndCanBeTypedOtherwise() {
        type("Анна");
        assertEquals("/checks/paid?limit=7&skip=0&words=%D0%90%D0%BD%D0%BD%D0%B0", path());
        answer(List.of(check()));
        press("keyboard-done");
        answer(List.of(check()));
        assertEquals("Чеки по запросу «Анна»", text("found"));
        press("find-words");
        answer(List.of(check()));
        assertEquals("Анна", Fx.get(() -> ((TextField) found("checks-words")).getText()));
        type("нал");
        answer(List.of());
        assertEquals("По запросу «нал» оплаченных чеков нет", text("checks-words-hint"));
        press("keyboard-done");
        answer(List.of());
        press("find-latest");
        assertEquals("/checks/paid?limit=7&skip=0", path());
    }

    @Test
    void nothingTypedAsksNothingAndWithoutTheServerItSaysSo() {
        int before = Fx.get(() -> stand.test().queue.sent().size());
        type("  ");
        press("keyboard-done");
        assertEquals(before, Fx.get(() -> stand.test().queue.sent().size()));
        assertTrue(text("checks-words-hint").contains("сумма"));
        type("9");
        Fx.run(() -> stand.test().queue.unreachable());
        assertEquals(stand.test().texts.get("till.offline"), text("checks-words-hint"));
    }

    private static OrderView check() {
        return TestOrders.at(12, DemoHouse.NOW)
                .line("Рибай", ItemStatus.SERVED, DemoHouse.NOW)
                .part(Money.parse("2450"), null)
                .paid()
                .build();
    }

    private void type(String words) {
        Fx.run(() -> ((TextField) found("checks-words")).setText(words));
    }

    private void answer(List<OrderView> checks) {
        Fx.run(() -> stand.test().queue.ok(checks));
    }

    private String path() {
        return Fx.get(() -> stand.test().queue.last().path());
    }

    private String text(String id) {
        return Fx.get(() -> ((Label) found(id)).getText());
    }

    private void press(String id) {
        Fx.run(() -> ((ButtonBase) found(id)).fire());
    }

    private Node found(String id) {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        return Objects.requireNonNull(
                stand.scene().getRoot().lookupAll("#" + id).stream()
                        .reduce((_, later) -> later)
                        .orElse(null),
                id);
    }
}
