package os.qres.terminal.store;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverHouse;
import os.qres.model.json.Wire;
import os.qres.model.live.Snapshot;

/// What a terminal keeps through a restart or a pulled plug, in its data folder. Reading is immediate; every
/// saving method gives a future that completes once the change is on the disk, so a screen says "saved" then
/// and not before. None of them waits: they may be called on the screen's thread.
public final class LocalStore implements AutoCloseable {
    private static final String PAIRED = "paired";
    private static final String TERMINAL = "terminal";
    private static final String EPOCH = "epoch";
    private static final String HANDOVER = "handover";
    private static final String LAST_NUMBER = "last-number";
    private static final String TIME = "steady-time";
    /// In the data folder.
    public static final String FILE = "terminal.store";

    private static final long WORTH_REWRITING = 16 << 20;

    private final Jsonb json = Wire.lenient();
    private final TextBeside<Draft> draftText = new TextBeside<>(json.type(Draft.class), Draft::json, Draft::withJson);
    private final TextBeside<QueuedCommand> queuedText =
            new TextBeside<>(json.type(QueuedCommand.class), QueuedCommand::body, QueuedCommand::withBody);
    private final TextBeside<RefusedCommand> refusedText = new TextBeside<>(
            json.type(RefusedCommand.class), refused -> refused.command().body(), RefusedCommand::withBody);
    private final FolderLock lock;
    private final DurableWriter writer;
    private final SnapshotFile snapshot;
    private final Kept<String> device;
    private final Kept<String> settings;
    private final Kept<String> drafts;
    private final Kept<Integer> sessions;
    private final Kept<Long> queue;
    private final Kept<Long> refused;
    private final SentCommands sent;
    private final Kept<String> handed;
    private final Kept<String> printed;
    private final Kept<String> offered;
    private final Kept<String> shown;
    private @Nullable KeptTime time;

    private LocalStore(Path folder, Disk disk, FolderLock lock) {
        this.lock = lock;
        Path old = folder.resolve("terminal.mv");
        this.writer =
                new DurableWriter(disk, folder.resolve(FILE), WORTH_REWRITING, tables -> OldStore.read(old, tables));
        OldStore.putAside(old);
        this.snapshot = new SnapshotFile(folder.resolve("restaurant.json"), json.type(Snapshot.class));
        this.device = Kept.named("device", writer);
        this.settings = Kept.named("settings", writer);
        this.drafts = Kept.named("drafts", writer);
        this.sessions = new Kept<>("sessions", writer, Integer::valueOf);
        this.queue = Kept.numbered("queue", writer);
        this.refused = Kept.numbered("refused", writer);
        this.handed = Kept.named("handed", writer);
        this.printed = Kept.named("printed", writer);
        this.offered = Kept.named("offered", writer);
        this.shown = Kept.named("shown", writer);
        this.sent = new SentCommands(Kept.numbered("sent", writer), json.type(SentCommand.class));
        writer.start();
    }

    /// Opens the files in `folder`, which is made if it is not there.
    ///
    /// @throws UncheckedIOException when another program has it open or it cannot be read
    public static LocalStore open(Path folder) {
        return open(folder, new RealDisk());
    }

    static LocalStore open(Path folder, Disk disk) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + folder, e);
        }
        FolderLock lock = FolderLock.of(folder);
        try {
            return new LocalStore(folder, disk, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Whether what is saved reaches the disk; if not, it is tried again and again, with all that was saved meanwhile.
    public boolean isStoring() {
        return writer.isWell();
    }

    /// Told, on any thread, when that changes.
    public void onStoring(Consumer<Boolean> listener) {
        writer.onHealth(listener);
    }

    public Optional<PairedServer> paired() {
        return device.get(PAIRED).map(json.type(PairedServer.class)::fromJson);
    }

    public CompletableFuture<Void> savePaired(PairedServer server) {
        return device.put(PAIRED, json.toJson(server));
    }

    /// And whose sessions there were, which are over with it.
    public CompletableFuture<Void> forgetPaired() {
        sessions.clear();
        device.remove(TERMINAL);
        device.remove(HANDOVER);
        return device.remove(PAIRED);
    }

    public Optional<SealedSession> session(int person) {
        return sessions.get(person).map(json.type(SealedSession.class)::fromJson);
    }

    public CompletableFuture<Void> saveSession(SealedSession session) {
        return sessions.put(session.person(), json.toJson(session));
    }

    public CompletableFuture<Void> removeSession(int person) {
        return sessions.remove(person);
    }

    Optional<TerminalView> terminal() {
        return device.get(TERMINAL).map(json.type(TerminalView.class)::fromJson);
    }

    CompletableFuture<Void> saveTerminal(TerminalView terminal) {
        return device.put(TERMINAL, json.toJson(terminal));
    }

    /// By which it is counted how long what is kept.
    public synchronized KeptTime time(Clock clock) {
        KeptTime now = time;
        if (now == null) {
            now = new KeptTime(clock, device.get(TIME).orElse(null), moments -> device.put(TIME, moments));
            time = now;
        }
        return now;
    }

    /// What this device needs to do without the server.
    public Optional<HandoverHouse> handover() {
        return device.get(HANDOVER).map(json.type(HandoverHouse.class)::fromJson);
    }

    public CompletableFuture<Void> saveHandover(HandoverHouse house) {
        return device.put(HANDOVER, json.toJson(house));
    }

    /// What a display has been handed directly, by the lines' references.
    public Kept<String> handed() {
        return handed;
    }

    /// What this terminal has printed by itself, and the server does not know yet.
    public Kept<String> printed() {
        return printed;
    }

    /// Which displays may have which lines from this terminal, by the lines' references.
    public Kept<String> offered() {
        return offered;
    }

    /// What a display has had before somebody's eyes.
    public Kept<String> shown() {
        return shown;
    }

    public Optional<String> setting(String key) {
        return settings.get(key);
    }

    public CompletableFuture<Void> saveSetting(String key, String value) {
        return settings.put(key, value);
    }

    /// The restaurant as it was last seen.
    public Optional<Snapshot> snapshot() {
        return snapshot.read();
    }

    public CompletableFuture<Void> saveSnapshot(Snapshot now) {
        return writer.beside(() -> snapshot.write(now));
    }

    public Optional<Draft> draft(String key) {
        return drafts.get(key).map(draftText::read);
    }

    public List<Draft> drafts() {
        return drafts.values().stream().map(draftText::read).toList();
    }

    public CompletableFuture<Void> saveDraft(Draft draft) {
        return drafts.put(draft.key(), draftText.write(draft));
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
        return queue.values().stream().map(queuedText::read).toList();
    }

    CompletableFuture<Void> queue(QueuedCommand command) {
        return queue.put(command.number(), queuedText.write(command));
    }

    CompletableFuture<Void> unqueue(QueuedCommand command) {
        return queue.remove(command.number());
    }

    /// The server has done it: it leaves the queue, and is kept in case that the server forgets.
    CompletableFuture<Void> done(SentCommand command) {
        sent.add(command);
        return unqueue(command.command());
    }

    /// Puts what a server lacks that knows of nothing after the event `seq` back into the queue.
    List<QueuedCommand> requeue(long seq) {
        List<SentCommand> lacking = sent.after(seq);
        for (SentCommand command : lacking) {
            queue(command.command());
            sent.remove(command);
        }
        return lacking.stream().map(SentCommand::command).toList();
    }

    /// Of which of the server's histories everything was sent that it may lack.
    Optional<String> epoch() {
        return device.get(EPOCH);
    }

    void saveEpoch(String epoch) {
        device.put(EPOCH, epoch);
    }

    List<RefusedCommand> refused() {
        return refused.values().stream().map(refusedText::read).toList();
    }

    /// Keeps the refusal before the command leaves the queue.
    CompletableFuture<Void> refuse(RefusedCommand task) {
        refused.put(task.command().number(), refusedText.write(task));
        return queue.remove(task.command().number());
    }

    CompletableFuture<Void> settle(RefusedCommand task) {
        return refused.remove(task.command().number());
    }

    public String toJson(Object body) {
        return json.toJson(body);
    }

    public <T> T fromJson(String text, Class<T> type) {
        return json.type(type).fromJson(text);
    }

    /// Waits for what is being saved, then closes the file.
    @Override
    public void close() {
        writer.close();
        lock.close();
    }
}
