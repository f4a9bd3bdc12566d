package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.terminal.standin.Samples;

class LocalStoreTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterReopening() {
        try (LocalStore store = LocalStore.open(folder)) {
            store.savePaired(new PairedServer("http://10.0.0.1:8000", "secret", 4));
            store.saveSetting("theme", "DARK");
            store.saveDraft(draft("table-12"));
            store.saveDraft(draft("table-7"));
            store.removeDraft("table-7");
            store.saveSnapshot(Samples.evening());
        }
        try (LocalStore store = LocalStore.open(folder)) {
            assertEquals("secret", store.paired().orElseThrow().terminalToken());
            assertEquals("DARK", store.setting("theme").orElseThrow());
            assertEquals(draft("table-12"), store.drafts().getFirst());
            assertEquals(1, store.drafts().size());
            assertEquals(Samples.evening(), store.snapshot().orElseThrow());
        }
    }

    /// A pulled plug: what was said to be saved is in the file as it lies there.
    @Test
    void copyTakenWithoutClosingHasAllThatWasSaidToBeSaved(@TempDir Path elsewhere) throws Exception {
        try (LocalStore store = LocalStore.open(folder)) {
            for (int i = 0; i < 50; i++) {
                store.saveDraft(draft("table-" + i)).get(5, TimeUnit.SECONDS);
                if (i % 10 == 9) {
                    Files.copy(
                            folder.resolve("terminal.mv"),
                            elsewhere.resolve("terminal.mv"),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    try (LocalStore copy = LocalStore.open(elsewhere)) {
                        assertEquals(i + 1, copy.drafts().size());
                    }
                }
            }
        }
    }

    @Test
    void savingDoesNotWaitForTheDisk() throws Exception {
        try (LocalStore store = LocalStore.open(folder)) {
            long began = System.nanoTime();
            var last = store.saveDraft(draft("table-0"));
            for (int i = 1; i < 200; i++) {
                last = store.saveDraft(draft("table-" + i));
            }
            long millis = (System.nanoTime() - began) / 1_000_000;
            last.get(5, TimeUnit.SECONDS);
            assertEquals(200, store.drafts().size());
            assertTrue(millis < 500, "200 drafts took the caller " + millis + " ms");
        }
    }

    private static Draft draft(String key) {
        return new Draft(key, 12, 1, "{\"lines\":[]}", Samples.AT);
    }
}
