package os.qres.pos.floor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.pos.DemoHouse;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.sound.Sounds;
import os.qres.terminal.text.Language;

class GuestBellTest {
    @TempDir
    Path folder;

    @Test
    void itRingsFromTheCallUntilSomebodyComes() {
        try (var test = new TestHouse(folder, DemoHouse.snapshot(), Language.RU);
                var sounds = new Sounds(0);
                var bell = new SoundRepeater(sounds, new ReadOnlyLongWrapper())) {
            new GuestBell(test.house, bell).listen();
            assertFalse(bell.isUnseen(7));

            TableView calling = DemoHouse.calling(DemoHouse.table(7), CallReason.WAITER, DemoHouse.NOW);
            test.state.answered(calling);
            assertTrue(bell.isUnseen(7));

            test.house.commands().come(7, DemoHouse.NOW, "7");
            assertFalse(bell.isUnseen(7), "it still rings for whom this terminal's waiter goes to");
            test.queue.refuse("No");
            assertTrue(bell.isUnseen(7));

            test.state.answered(DemoHouse.calling(calling, CallReason.WAITER, null));
            assertFalse(bell.isUnseen(7));
        }
    }
}
