package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Problem;
import os.qres.model.json.Wire;
import os.qres.terminal.standin.Samples;

class LocalStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

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
                            folder.resolve("terminal.store"),
                            elsewhere.resolve("terminal.store"),
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

    /// Written by a version before.
    @Test
    void whatLiesInTheOldFileIsTakenOverOnce() {
        Path old = folder.resolve("terminal.mv");
        SentCommand command = sent(7, 10, Samples.AT);
        try (LocalStore store = LocalStore.open(folder.resolve("json"));
                MVStore file = MVStore.open(old.toString())) {
            file.<String, String>openMap("settings").put("theme", "DARK");
            file.<Long, String>openMap("queue").put(7L, store.toJson(command.command()));
            file.<Integer, String>openMap("sessions")
                    .put(
                            1,
                            "{\"person\":1,\"salt\":\"\",\"nonce\":\"\",\"box\":\"\",\"wrongTries\":2,\"until\":\"2026-11-20T12:00:00Z\"}");
        }
        try (LocalStore store = LocalStore.open(folder)) {
            assertEquals("DARK", store.setting("theme").orElseThrow());
            assertEquals(List.of(7L), numbers(store.queue()));
            assertEquals(2, store.session(1).orElseThrow().wrongTries());
            store.unqueue(command.command());
        }
        assertTrue(Files.notExists(old));
        try (LocalStore store = LocalStore.open(folder)) {
            assertEquals(List.of(), store.queue());
        }
    }

    @Test
    void aFolderIsOnePrograms() {
        try (LocalStore _ = LocalStore.open(folder)) {
            assertThrows(UncheckedIOException.class, () -> LocalStore.open(folder));
        }
        LocalStore.open(folder).close();
    }

    @Test
    void whatIsNoFileOfOursIsLeftAlone() throws Exception {
        Path file = folder.resolve(LocalStore.FILE);
        Files.writeString(file, "somebody else's");
        assertThrows(UncheckedIOException.class, () -> LocalStore.open(folder));
        assertEquals("somebody else's", Files.readString(file));
    }

    private static Draft draft(String key) {
        return new Draft(key, 12, 1, "{\"lines\":[]}", Samples.AT);
    }

    @Test
    void whatWasSentIsKeptForThirtyFiveDaysAndFoundByItsEvent(@TempDir Path folder) {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        try (LocalStore store = LocalStore.open(folder)) {
            store.done(sent(1, 10, now.minus(Duration.ofDays(36))));
            store.done(sent(2, 20, now.minus(Duration.ofDays(34))));
            store.done(sent(3, 30, now));
        }
        try (LocalStore store = LocalStore.open(folder)) {
            assertEquals(List.of(3L), numbers(store.requeue(20)));
            assertEquals(List.of(3L), numbers(store.queue()));
            assertEquals(List.of(2L), numbers(store.requeue(0)));
            assertEquals(List.of(), numbers(store.requeue(0)));
        }
    }

    /// Longer than avaje-json reads back of a text within a text.
    @Test
    void aBanquetIsThereAfterReopeningAsItWasWritten() {
        String banquet = "{\"items\":\"" + "борщ \n".repeat(20_000) + "\"}";
        QueuedCommand queued = command(1, banquet);
        RefusedCommand refused =
                new RefusedCommand(command(2, banquet), new Problem("about:blank", "No", 409, null, null, null), NOW);
        SentCommand sent = new SentCommand(command(3, banquet), 0, NOW);
        Draft draft = new Draft("table-1", 1, 7, banquet, NOW);
        try (LocalStore store = LocalStore.open(folder)) {
            store.saveDraft(draft);
            store.queue(queued);
            store.refuse(refused);
            store.done(sent);
        }
        try (LocalStore store = LocalStore.open(folder)) {
            assertEquals(List.of(draft), store.drafts());
            assertEquals(List.of(queued), store.queue());
            assertEquals(List.of(refused), store.refused());
            assertEquals(List.of(sent.command()), store.requeue(0));
        }
    }

    @Test
    void whatAVersionBeforeHasQueuedIsRead() {
        QueuedCommand queued = command(1, "{\"guests\":2}");
        QueuedCommand bare = new QueuedCommand(2, "t4-2", "DELETE", "/orders/1", null, null, 1, "Стол 12", NOW);
        var before = Wire.lenient();
        var texts = new TextBeside<>(before.type(QueuedCommand.class), QueuedCommand::body, QueuedCommand::withBody);
        assertEquals(queued, texts.read(before.toJson(queued)));
        assertEquals(bare, texts.read(texts.write(bare)));
    }

    private static QueuedCommand command(long number, String body) {
        return new QueuedCommand(number, "t4-" + number, "POST", "/orders/", body, null, 1, "Стол 12", NOW);
    }

    private static SentCommand sent(long number, long seq, Instant at) {
        return new SentCommand(command(number, "{}"), seq, at);
    }

    private static List<Long> numbers(List<QueuedCommand> commands) {
        return commands.stream().map(QueuedCommand::number).toList();
    }
}
