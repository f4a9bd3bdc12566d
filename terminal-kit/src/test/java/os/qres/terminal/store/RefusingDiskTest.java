package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.program.StorageWarning;
import os.qres.terminal.standin.Patience;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A terminal whose disk refuses what is written, and takes it again later.
class RefusingDiskTest {
    private static final String WORDS = "This terminal's disk does not store. Do not switch it off, and call a manager";

    @TempDir
    Path folder;

    private final FragileDisk disk = new FragileDisk();
    private LocalStore store;

    @BeforeEach
    void open() {
        store = LocalStore.open(folder, disk);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Draft draft(String key) {
        return new Draft(key, 12, 1, "{}", Samples.AT);
    }

    @Test
    void everyScreenSaysSoAndNoDraftIsLostOnceItTakesAgain() throws Exception {
        Texts texts = Fx.get(() -> new Texts(Language.EN));
        Layers layers = Fx.get(() -> new Layers(texts));
        StorageWarning.follow(store, texts, layers, Fx::run);
        try (Screen screen = Screen.showScene(() -> new Scene(layers, 1000, 600))) {
            store.saveDraft(draft("table-1")).get(5, TimeUnit.SECONDS);
            disk.fill(true);
            store.saveDraft(draft("table-2"));
            store.removeDraft("table-1");
            screen.until("it is said", () -> said(layers).equals(WORDS));
            disk.fill(false);
            screen.until("it is over", () -> said(layers).isEmpty());
        }
        store.saveDraft(draft("table-3")).get(5, TimeUnit.SECONDS);
        store.close();
        store = LocalStore.open(folder, disk);
        assertEquals(
                List.of("table-2", "table-3"),
                store.drafts().stream().map(Draft::key).toList());
    }

    private static String said(Layers layers) {
        Label warning = (Label) layers.lookup("#warning");
        return warning.isVisible() ? warning.getText() : "";
    }

    @Test
    void whatAPersonWasToldIsNotKeptIsNotSentLater() throws Exception {
        try (ServerApi api = new ServerApi(Clock.systemUTC(), () -> "en");
                Outbox outbox = new Outbox(
                        api, store, new RestaurantState(Clock.systemUTC()), Runnable::run, Clock.systemUTC())) {
            disk.fill(true);
            var told = outbox.submit(Command.post("/orders/", "{}", OrderView.class), "");
            Patience.until("it fails", told::isCompletedExceptionally);
            assertEquals(0, outbox.waitingCount());
            disk.fill(false);
            Patience.until("the disk is well", store::isStoring);
        }
        store.close();
        store = LocalStore.open(folder, disk);
        assertTrue(store.queue().isEmpty());
    }
}
