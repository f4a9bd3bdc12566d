package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.tickets.Station;
import os.qres.terminal.store.LocalStore;

class PreferencesTest {
    @TempDir
    Path data;

    @Test
    void everythingIsRememberedThroughARestart() {
        try (LocalStore store = LocalStore.open(data)) {
            Preferences preferences = new Preferences(store);
            preferences.choose(new Station(2));
            preferences.nextVolume();
            preferences.totals().set(false);
        }
        try (LocalStore store = LocalStore.open(data)) {
            Preferences preferences = new Preferences(store);
            assertEquals(new Station(2), preferences.station().get());
            assertEquals(40, preferences.volume().get());
            assertFalse(preferences.totals().get());
        }
    }

    @Test
    void whatTheCookChoseStaysUntilTheManagerGivesTheDisplayAnotherStation() {
        try (LocalStore store = LocalStore.open(data)) {
            Preferences preferences = new Preferences(store);
            preferences.assign(1);
            assertEquals(new Station(1), preferences.station().get());
            preferences.choose(Station.ALL);
            preferences.assign(1);
            assertEquals(Station.ALL, preferences.station().get());
            preferences.assign(3);
            assertEquals(new Station(3), preferences.station().get());
            preferences.assign(null);
            assertEquals(Station.ALL, preferences.station().get());
        }
    }

    @Test
    void theVolumeCyclesThroughFourSteps() {
        try (LocalStore store = LocalStore.open(data)) {
            Preferences preferences = new Preferences(store);
            int[] steps = {40, 0, 100, 70};
            for (int step : steps) {
                preferences.nextVolume();
                assertEquals(step, preferences.volume().get());
            }
        }
    }
}
