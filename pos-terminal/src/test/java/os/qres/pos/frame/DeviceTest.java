package os.qres.pos.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Role;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.pos.TestScreens;
import os.qres.pos.house.Person;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;

/// Who may tell a waiter's terminal what: its language and look everybody, its size and its lock a manager.
class DeviceTest {
    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @BeforeEach
    void open() {
        stand = TestScreens.DEVICE.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
    }

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    @Test
    void aWaiterChoosesLanguageAndLookAlone() {
        press("device-dark");
        assertEquals(Theme.Mode.DARK, Fx.get(() -> stand.desk().theme.mode().get()));
        press("device-language-en");
        assertEquals(Language.EN, stand.test().texts.language().get());
        assertNotNull(find("device-close"), "it stays open");
        assertTrue(stand.test().queue.sent().isEmpty(), "nobody was asked");
    }

    @Test
    void theLockNeedsAManagersPinOnTheSpotOnceForAll() {
        press("lock-300");
        assertEquals(60, lock(), "nothing happens before somebody may");
        assertTrue(isChosen("lock-60"));
        pin();
        assertEquals(
                new ApprovalRequest("518204", ApprovalAction.DEVICE, null, null, null),
                stand.test().queue.last().body());
        allow();
        assertEquals(300, lock());
        assertTrue(isChosen("lock-300"));
        press("lock-30");
        assertEquals(30, lock(), "and not for each thing anew");
        press("device-screen");
        press("inches-27.0");
        press("device-done");
        assertEquals("27.0", stand.test().store.setting("inches").orElseThrow());
        assertEquals(1, stand.test().queue.sent().size());
    }

    @Test
    void whoIsNobodysManagerChangesNothing() {
        press("device-screen");
        pin();
        Fx.run(() -> stand.test().queue.refuseAs("forbidden"));
        assertNull(find("inches-value"));
        press("approval-cancel");
        press("device-close");
        assertTrue(stand.test().store.setting("inches").isEmpty());
    }

    @Test
    void aManagerNeedsNobodysWord() {
        Fx.run(() -> stand.test().house.person().set(new Person(4, "Виктор Орлов", Role.MANAGER)));
        press("lock-0");
        assertEquals(0, lock());
        press("device-seen");
        press("metres-1.0");
        press("device-done");
        assertEquals("1.0", stand.test().store.setting("distance").orElseThrow());
        assertTrue(stand.test().queue.sent().isEmpty());
    }

    /// In `target/screens`.
    @ParameterizedTest
    @CsvSource({
        "SETTINGS, LIGHT, EN",
        "SETTINGS, DARK, RU",
        "DEVICE, LIGHT, RU",
        "DEVICE, DARK, RU",
        "DEVICE, LIGHT, EN",
        "DEVICE, DARK, EN",
        "DEVICE_SIZE, LIGHT, RU",
        "DEVICE_SIZE, DARK, EN",
        "DEVICE_DISTANCE, LIGHT, RU",
        "DEVICE_DISTANCE, DARK, EN"
    })
    void pictures(TestScreens screen, Theme.Mode mode, Language language) {
        String name = "%s-%s-%s.png".formatted(screen, mode, language).toLowerCase(Locale.ROOT);
        Path file = Path.of("target/screens", name);
        try (TestScreens.Stand shown = screen.open(folder.resolve("picture"), mode, language, 1280, 800)) {
            Fx.run(() -> Pictures.write(shown.scene().snapshot(null), file));
        }
        assertTrue(Files.exists(file));
    }

    private long lock() {
        return stand.desk().device.autoLock().seconds();
    }

    private boolean isChosen(String id) {
        return Fx.get(() -> ((ToggleButton) Objects.requireNonNull(find(id))).isSelected());
    }

    private void allow() {
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("one", 4, "Виктор", Instant.EPOCH)));
    }

    private void pin() {
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
    }

    private void press(String id) {
        Fx.run(() -> ((ButtonBase) Objects.requireNonNull(find(id), id)).fire());
    }

    private Node find(String id) {
        return Fx.get(() -> {
            stand.scene().getRoot().applyCss();
            stand.scene().getRoot().layout();
            return all(stand.scene().getRoot())
                    .filter(node -> id.equals(node.getId()))
                    .reduce((_, later) -> later)
                    .orElse(null);
        });
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(DeviceTest::all)
                        : Stream.empty());
    }
}
