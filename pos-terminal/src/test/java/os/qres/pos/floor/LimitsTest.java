package os.qres.pos.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.CallReason;
import os.qres.model.live.Snapshot;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestDesk;
import os.qres.pos.house.SnapshotCopy;
import os.qres.pos.house.TestHouse;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.Waiting;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.sound.Sounds;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// Limits that a manager has just changed: the floor goes by them at once, and also without the server.
class LimitsTest {
    private static final AttentionLimits STRICT = new AttentionLimits(4, 1, 8, 20, 3);

    @TempDir
    Path folder;

    private TestHouse test;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder));
        Fx.run(() ->
                test.state.answered(DemoHouse.seated(DemoHouse.table(12), DemoHouse.NOW.minus(Duration.ofMinutes(5)))));
    }

    @AfterEach
    void close() {
        Fx.run(test::close);
    }

    @Test
    void theFloorGoesByThemAtOnce() {
        FloorViewModel floor = new FloorViewModel(test.house, test);
        floor.activate();
        assertFalse(face(floor, 12).overdue());
        assertEquals(List.of(), floor.view().get().queue());

        limit(STRICT);
        assertTrue(face(floor, 12).overdue());
        assertEquals(
                List.of(Waiting.Reason.NO_ORDER),
                floor.view().get().queue().stream().map(Waiting::reason).toList());

        limit(AttentionLimits.USUAL);
        assertFalse(face(floor, 12).overdue());
    }

    @Test
    void whatIsShownNamesTheLimitOfTheMoment() {
        try (Screen screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800))) {
            limit(STRICT);
            screen.until("the table waits", () -> screen.sees("Без заказа, лимит 4"));
            limit(new AttentionLimits(5, 1, 8, 20, null));
            screen.until("it waits for longer", () -> screen.sees("Без заказа, лимит 5"));
        }
    }

    @Test
    void guestsWhoCallInVainAreHeardEverywhereFromThenOn() {
        try (var sounds = new Sounds(0);
                var bell = new SoundRepeater(sounds, new ReadOnlyLongWrapper())) {
            Fx.run(() -> test.state.answered(DemoHouse.calling(
                    DemoHouse.table(7), CallReason.WAITER, DemoHouse.NOW.minus(Duration.ofSeconds(90)))));
            assertEquals(Duration.ofMinutes(2), Limits.of(test.house).call());
            limit(STRICT);
            assertEquals(Duration.ofMinutes(1), Limits.of(test.house).call());
            new GuestBell(test.house, bell).listen();
            assertTrue(bell.isUnseen(7));
        }
    }

    @Test
    void aStartWithoutTheServerKnowsThem() throws Exception {
        limit(STRICT);
        test.store.saveSnapshot(test.state.snapshot().orElseThrow()).get();
        RestaurantState later = new RestaurantState(Clock.systemUTC());
        later.replace(test.store.snapshot().orElseThrow());
        assertEquals(STRICT, later.attention());
    }

    private void limit(AttentionLimits limits) {
        Fx.run(() -> test.state.replace(limited(test.state.snapshot().orElseThrow(), limits)));
    }

    private static Snapshot limited(Snapshot s, AttentionLimits limits) {
        return SnapshotCopy.of(s).attention(limits).made();
    }

    private static TableFace face(FloorViewModel floor, int number) {
        return floor.view().get().faces().stream()
                .filter(face -> face.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
