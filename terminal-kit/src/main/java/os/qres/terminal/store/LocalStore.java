package os.qres.terminal.store;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import os.qres.model.devices.TerminalView;
import os.qres.model.json.Wire;
import os.qres.model.live.Snapshot;

/// What a terminal keeps through a restart or a pulled plug, in its data folder. Reading is immediate; every
/// saving method gives a future that completes once the change is on the disk, so a screen says "saved" then
/// and not before. None of them waits: they may be called on the screen's thread.
public final class LocalStore implements AutoCloseable {
    private static final String PAIRED = "paired";
    private static final String TERMINAL = "terminal";
    private static final String LAST_NUMBER = "last-number";
    private static final String SNAPSHOT = "last";

    private final Jsonb json = Wire.lenient();
    private final MVStore file;
    private final DurableWriter writer;
    private final Kept<String> device;
    private final Kept<String> settings;
    private final Kept<String> drafts;
    private final Kept<Long> queue;
    private final Kept<Long> refused;
    private final MVMap<String, String> snapshots;

    private LocalStore(MVStore file) {
        this.file = file;
        this.snapshots = file.openMap("snapshot");
        this.writer = new DurableWriter(file);
        this.device = new Kept<>(file.<String, String>openMap("device"), writer);
        this.settings = new Kept<>(file.<String, String>openMap("settings"), writer);
        this.drafts = new Kept<>(file.<String, String>openMap("drafts"), writer);
        this.queue = new Kept<>(file.<Long, String>openMap("queue"), writer);
        this.refused = new Kept<>(file.<Long, String>openMap("refused"), writer);
    }

    /// Opens `terminal.mv` in `folder`, which is made if it is not there.
    ///
    /// @throws org.h2.mvstore.MVStoreException when another program has it open or it cannot be read
    public static LocalStore open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + folder, e);
        }
        return new LocalStore(new MVStore.Builder()
                .fileName(folder.resolve("terminal.mv").toString())
                .autoCommitDisabled()
                .compress()
                .open());
    }

    public Optional<PairedServer> paired() {
        return device.get(PAIRED).map(json.type(PairedServer.class)::fromJson);
    }

    public CompletableFuture<Void> savePaired(PairedServer server) {
        return device.put(PAIRED, json.toJson(server));
    }

    public CompletableFuture<Void> forgetPaired() {
        device.remove(TERMINAL);
        return device.remove(PAIRED);
    }

    Optional<TerminalView> terminal() {
        return device.get(TERMINAL).map(json.type(TerminalView.class)::fromJson);
    }

    CompletableFuture<Void> saveTerminal(TerminalView terminal) {
        return device.put(TERMINAL, json.toJson(terminal));
    }

    public Optional<String> setting(String key) {
        return settings.get(key);
    }

    public CompletableFuture<Void> saveSetting(String key, String value) {
        return settings.put(key, value);
    }

    /// The restaurant as it was last seen.
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshots.get(SNAPSHOT)).map(json.type(Snapshot.class)::fromJson);
    }

    public CompletableFuture<Void> saveSnapshot(Snapshot snapshot) {
        return writer.write(() -> snapshots.put(SNAPSHOT, json.toJson(snapshot)));
    }

    public Optional<Draft> draft(String key) {
        return drafts.get(key).map(json.type(Draft.class)::fromJson);
    }

    public List<Draft> drafts() {
        return drafts.values().stream().map(json.type(Draft.class)::fromJson).toList();
    }

    public CompletableFuture<Void> saveDraft(Draft draft) {
        return drafts.put(draft.key(), json.toJson(draft));
    }

    public CompletableFuture<Void> removeDraft(String key) {
        return drafts.remove(key);
    }

    /// The number of the next queued command.
    synchronized long nextNumber() {
        long next = device.get(LAST_NUMBER).map(Long::parseLong).orElse(0L) + 1;
        device.put(LAST_NUMBER, Long.toString(next));
        return next;
    }

    List<QueuedCommand> queue() {
        return queue.values().stream()
                .map(json.type(QueuedCommand.class)::fromJson)
                .toList();
    }

    CompletableFuture<Void> queue(QueuedCommand command) {
        return queue.put(command.number(), json.toJson(command));
    }

    CompletableFuture<Void> unqueue(QueuedCommand command) {
        return queue.remove(command.number());
    }

    List<RefusedCommand> refused() {
        return refused.values().stream()
                .map(json.type(RefusedCommand.class)::fromJson)
                .toList();
    }

    /// Keeps the refusal before the command leaves the queue.
    CompletableFuture<Void> refuse(RefusedCommand task) {
        refused.put(task.command().number(), json.toJson(task));
        return queue.remove(task.command().number());
    }

    CompletableFuture<Void> settle(RefusedCommand task) {
        return refused.remove(task.command().number());
    }

    String toJson(Object body) {
        return json.toJson(body);
    }

    /// Waits for what is being saved, then closes the file.
    @Override
    public void close() {
        writer.close();
        file.close();
    }
}
