package os.qres.pos.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestLines;
import os.qres.pos.TestScreens;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// A sent line is changed, tap by tap.
class LineDialogTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.LINE.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void seatCourseAndWordsAreChangedAndTheDialogGoes() {
        assertTrue(Fx.get(() -> button("sent-keep").isDisabled()), "nothing is otherwise yet");
        press("sent-seat-2");
        press("sent-course-3");
        press("sent-comment");
        Fx.run(() -> ((TextField) found("comment")).setText("без лука"));
        press("comment-save");
        assertTrue(Fx.get(() -> ((ToggleButton) button("sent-seat-2")).isSelected()));
        assertEquals("без лука", Fx.get(() -> button("sent-comment").getText()));
        press("sent-keep");
        assertEquals(
                "{\"comment\":\"без лука\",\"seat\":2,\"course\":3,\"seen\":"
                        + Wire.lenient().toJson(ItemSeen.of(soup())) + "}",
                last());
        Fx.run(() -> {
            ItemView now = TestLines.changed(soup(), 2, "без лука", 2, 3, ItemStatus.NEW, DemoHouse.NOW);
            stand.test().state.answered(now);
            stand.test().queue.ok(now);
        });
        assertFalse(isOpen());
    }

    @Test
    void fewerPortionsAreAllowedOnTheSpot() {
        Fx.run(() -> stand.test().waitersMay());
        press("sent-fewer");
        assertEquals("1", Fx.get(() -> ((Label) found("sent-quantity")).getText()));
        assertTrue(Fx.get(() -> button("sent-fewer").isDisabled()));
        press("sent-keep");
        assertTrue(Fx.get(() -> stand.test().queue.sent().isEmpty()), "the terminal knows that it takes a PIN");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        assertEquals(new ApprovalRequest("518204", ApprovalAction.CANCEL, soup().orderId(), null, null), last());
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));
        assertTrue(String.valueOf(last()).startsWith("{\"quantity\":1,\"approval\":\"allowed\""));
    }

    @Test
    void whatTheKitchenHasBegunMeanwhileIsSaidAndTheWordsStay() {
        press("sent-comment");
        Fx.run(() -> ((TextField) found("comment")).setText("без лука"));
        press("comment-save");
        Fx.run(() -> stand.test().state.answered(TestLines.in(soup(), ItemStatus.COOKING, DemoHouse.NOW)));
        assertEquals("Это уже готовят, изменить нельзя", Fx.get(() -> ((Label) found("sent-notice")).getText()));
        assertTrue(Fx.get(() -> button("sent-keep").isDisabled()));
        assertEquals("без лука", Fx.get(() -> button("sent-comment").getText()));
        assertTrue(isOpen());
    }

    private ItemView soup() {
        return Objects.requireNonNull(Fx.get(
                () -> stand.test().house.checkAt(12).orElseThrow().items().getFirst()));
    }

    private boolean isOpen() {
        return Boolean.TRUE.equals(Fx.get(() -> stand.scene().lookup("#sent-keep") != null));
    }

    private Object last() {
        return Objects.requireNonNull(Fx.get(() -> stand.test().queue.last().body()));
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
