package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
import os.qres.model.till.MoveKind;
import os.qres.model.till.NewMove;
import os.qres.pos.TestScreens;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// Cash goes out of a drawer for something that nobody has thought of.
class OwnWordsTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.TILL_COUNT.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void whyIsSaidInWordsOfOnesOwn() {
        press("key-5");
        press("key-0");
        assertTrue(Fx.get(() -> button("amount-done").isDisabled()), "not without a reason");
        press("reason-own");
        Fx.run(() -> ((TextField) found("words")).setText("  Цветы на стойку "));
        press("words-done");
        assertEquals("Цветы на стойку", Fx.get(() -> button("reason-own").getText()));
        press("amount-done");
        NewMove move = (NewMove) Fx.get(() -> stand.test().queue.last().body());
        assertEquals(MoveKind.PAY_OUT, move.kind());
        assertEquals(Money.parse("50"), move.amount());
        assertEquals("Цветы на стойку", move.reason());
    }

    @Test
    void theDrawerOpensWithoutASaleForAReason() {
        press("amount-cancel");
        press("no-sale-1");
        press("no-sale-reason");
        NewMove move = (NewMove) Fx.get(() -> stand.test().queue.last().body());
        assertEquals(MoveKind.NO_SALE, move.kind());
        assertEquals(Money.ZERO, move.amount());
        assertEquals("Ошибка", move.reason());
    }

    @Test
    void noWordsAreNoReason() {
        press("key-5");
        press("reason-own");
        press("words-done");
        assertTrue(Fx.get(() -> button("amount-done").isDisabled()));
        press("reason-0");
        press("reason-own");
        press("words-cancel");
        assertTrue(Fx.get(() -> ((ToggleButton) found("reason-0")).isSelected()), "what was chosen before stays");
    }

    private void press(String id) {
        Fx.run(() -> button(id).fire());
    }

    private ButtonBase button(String id) {
        return (ButtonBase) found(id);
    }

    private Node found(String id) {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
        Node found = stand.scene().getRoot().lookupAll("#" + id).stream()
                .reduce((_, later) -> later)
                .orElse(null);
        return Objects.requireNonNull(found, id);
    }
}
