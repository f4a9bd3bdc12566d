package os.qres.pos.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.SectionWaiters;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestScreens;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.pos.tables.Waiting;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.sound.Sounds;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// The floor when it is divided between waiters.
class SectionsTest {
    @TempDir
    Path folder;

    @Test
    void tablesOfOthersAreQuieterUntilOneLooksAtAll() {
        try (var test = new TestHouse(folder, TestScreens.MINE.snapshot(), Language.RU)) {
            FloorViewModel floor = new FloorViewModel(test.house, test);
            var watching = floor.activate();
            FloorView mine = floor.view().get();
            assertTrue(mine.hasOwn() && mine.mineOnly());
            Set<Integer> quiet = numbers(mine);
            assertTrue(quiet.contains(10) && quiet.contains(11), quiet::toString);
            assertFalse(quiet.stream().anyMatch(number -> number <= 5), quiet::toString);
            floor.showMine(false);
            assertEquals(Set.of(), floor.view().get().quiet());
            watching.unsubscribe();
            test.house.person().set(new Person(3, "Елена Соколова", Role.WAITER));
            FloorViewModel without = new FloorViewModel(test.house, test);
            without.activate();
            assertFalse(without.view().get().hasOwn(), "who has no section has no switch");
        }
    }

    private static Set<Integer> numbers(FloorView view) {
        return view.faces().stream()
                .filter(face -> view.quiet().contains(face.table().id()))
                .map(face -> face.number())
                .collect(Collectors.toSet());
    }

    @Test
    void aCallGoesFirstToWhoseSectionItIs() {
        try (var test = new TestHouse(folder, TestScreens.MINE.snapshot(), Language.RU);
                var sounds = new Sounds(0);
                var bell = new SoundRepeater(sounds, new ReadOnlyLongWrapper())) {
            new GuestBell(test.house, bell).listen();
            test.state.answered(DemoHouse.calling(
                    Objects.requireNonNull(test.state.tables().get(10)), CallReason.WAITER, DemoHouse.NOW));
            test.state.answered(DemoHouse.calling(
                    Objects.requireNonNull(test.state.tables().get(2)), CallReason.WAITER, DemoHouse.NOW));
            assertTrue(bell.isUnseen(2), "it is Anna's section");
            assertFalse(bell.isUnseen(10), "it is Dmitry's");
            FloorViewModel floor = new FloorViewModel(test.house, test);
            floor.activate();
            List<Integer> waiting =
                    floor.view().get().queue().stream().map(Waiting::number).toList();
            assertTrue(waiting.contains(2) && !waiting.contains(10), waiting::toString);

            test.house.person().set(new Person(2, "Дмитрий Морозов", Role.WAITER));
            assertTrue(bell.isUnseen(10));
            assertFalse(bell.isUnseen(2));
            test.house.person().set(null);
            assertTrue(bell.isUnseen(2) && bell.isUnseen(10), "nobody is signed in: everybody may hear it");
        }
    }

    @Test
    void aManagerSaysWhoseASectionIs() {
        TestScreens.Stand stand = TestScreens.SECTIONS.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
        press(stand, "section-1-waiter-3");
        assertEquals(
                "PATCH /sections/1/waiters",
                Fx.get(() -> stand.test().queue.last().method() + " "
                        + stand.test().queue.last().path()));
        assertEquals(
                new SectionWaiters(List.of(DemoHouse.ANNA, 3)),
                Fx.get(() -> stand.test().queue.last().body()));
        press(stand, "section-2-waiter-2");
        assertEquals(
                new SectionWaiters(List.of()),
                Fx.get(() -> stand.test().queue.last().body()));
        Fx.run(stand::close);
    }

    private static void press(TestScreens.Stand stand, String id) {
        Fx.run(() -> {
            stand.scene().getRoot().applyCss();
            stand.scene().getRoot().layout();
            Node found = stand.scene().getRoot().lookup("#" + id);
            ((ButtonBase) Objects.requireNonNull(found, id)).fire();
        });
    }
}
