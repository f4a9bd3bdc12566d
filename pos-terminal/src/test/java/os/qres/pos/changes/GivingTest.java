package os.qres.pos.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
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
import os.qres.model.orders.Comp;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.TestScreens;
import os.qres.pos.check.Check;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.OnTheHouse;
import os.qres.pos.draft.CheckDraft;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// A line that was made is on the house, from the check itself.
class GivingTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.GIVEN.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void aManagerAllowsItOnTheSpot() {
        ItemView soup = order().items().getFirst();
        look(soup);
        assertTrue(Fx.get(() -> button("lines-back").isDisabled()), "it is being made: nothing is taken back");
        press("lines-give");
        assertTrue(Fx.get(() -> button("giving-go").isDisabled()), "not without a reason");
        choose("Остыло");
        press("giving-go");
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()), "the terminal knows that it takes a PIN");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        assertEquals(new ApprovalRequest("518204", ApprovalAction.COMP, order().id(), null, null), last());
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));
        assertEquals(new Comp("Остыло", "allowed", ItemSeen.of(soup)), last());
    }

    @Test
    void whyIsSaidInOnesOwnWords() {
        look(order().items().getFirst());
        press("lines-give");
        press("reason-own");
        Fx.run(() -> ((TextField) stand.scene().lookup("#words")).setText("Постоянный гость"));
        press("words-done");
        assertFalse(Fx.get(() -> button("giving-go").isDisabled()));
        press("giving-go");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));
        assertEquals("Постоянный гость", assertInstanceOf(Comp.class, last()).reason());
    }

    @Test
    void theCheckSaysWhatIsOnTheHouseAndTakesItBack() {
        ItemView salad = order().items().getLast();
        CheckLine line = Objects.requireNonNull(Fx.get(() -> Check.of(
                        order(), CheckDraft.empty(12), stand.test().house.menu().get())
                .line(salad.clientRef())
                .orElseThrow()));
        assertEquals(new OnTheHouse("Долго ждали", salad.total()), line.given());
        assertEquals(Money.ZERO, line.total());
        assertTrue(Fx.get(() -> stand.scene().getRoot().lookupAll(".check-state").stream()
                .anyMatch(label -> "за счёт заведения: Долго ждали".equals(((Label) label).getText()))));

        look(salad);
        assertEquals("Вернуть в счёт", Fx.get(() -> button("lines-give").getText()));
        press("lines-give");
        assertEquals(
                "DELETE /orders/12/items/" + salad.id() + "/comp",
                Fx.get(() -> stand.test().queue.last().method() + " "
                        + stand.test().queue.last().path()));
        assertFalse(Fx.get(() -> stand.scene().lookup("#lines-give") != null), "the question is gone");
    }

    private OrderView order() {
        return Objects.requireNonNull(
                Fx.get(() -> stand.test().house.checkAt(12).orElse(null)));
    }

    private void look(ItemView item) {
        Fx.run(() -> {
            OrderView order = stand.test().house.checkAt(12).orElseThrow();
            new LinesDialog(
                            stand.desk().desk(),
                            new CheckChanges(stand.test().house, stand.desk().frame, 12),
                            Chosen.nothing().with(item, order.items().getFirst().quantity()))
                    .open();
        });
    }

    private Object last() {
        return Objects.requireNonNull(Fx.get(() -> stand.test().queue.last().body()));
    }

    private void press(String id) {
        Fx.run(() -> button(id).fire());
    }

    private ButtonBase button(String id) {
        lay();
        Node found = stand.scene().getRoot().lookupAll("#" + id).stream()
                .reduce((_, later) -> later)
                .orElse(null);
        return (ButtonBase) Objects.requireNonNull(found, id);
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
