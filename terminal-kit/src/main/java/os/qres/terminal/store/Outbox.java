package os.qres.terminal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.Problem;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Refusals;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;

/// Sends commands in the order in which they were given, each until the server has done or refused it, through
/// broken connections and restarts. A command is on this terminal's disk before it is sent.
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final long RETRY_MILLIS = 1_000;
    private static final Duration MENDING = Duration.ofMinutes(2);
    private static final int NOT_FOUND = 404;
    private static final int NO_SPACE = 507;
    private static final String AWAY = "the server is away";

    private final ServerApi api;
    private final LocalStore store;
    private final RestaurantState state;
    private final Executor screen;
    private final Clock clock;
    private final KeptTime time;
    private final ConcurrentLinkedDeque<Pending<?>> pending = new ConcurrentLinkedDeque<>();
    private final BlockingQueue<Boolean> pokes = new LinkedBlockingQueue<>();
    private final ObservableList<QueuedCommand> waiting = FXCollections.observableArrayList();
    private final ObservableList<RefusedCommand> refused = FXCollections.observableArrayList();
    private volatile @Nullable Thread thread;
    private volatile boolean isConnected = true;
    private volatile Instant mendingUntil = Instant.EPOCH;
    private volatile Predicate<QueuedCommand> errand = _ -> true;
    private final Refusals refusals = new Refusals();

    /// @param screen the thread on which the lists change and the answers come
    public Outbox(ServerApi api, LocalStore store, RestaurantState state, Executor screen, Clock clock) {
        this.api = api;
        this.store = store;
        this.state = state;
        this.screen = screen;
        this.clock = clock;
        this.time = store.time(clock);
        store.queue().forEach(command -> pending.add(Pending.fromBefore(command, Done.class)));
        waiting.setAll(store.queue());
        refused.setAll(store.refused());
    }

    /// What has not been answered yet, oldest first.
    public ObservableList<QueuedCommand> waiting() {
        return waiting;
    }

    /// How many wait; may be asked on any thread.
    public int waitingCount() {
        return pending.size();
    }

    /// Queued commands that were refused after the person had gone on: tasks to be settled.
    public ObservableList<RefusedCommand> refused() {
        return refused;
    }

    /// Queues and sends. Call it on the screen's thread; there the future completes with the outcome of the
    /// first attempt: `Ok` (the state has it already), `Refused` (nothing is kept), or `Unreachable`, which
    /// says that the command is safe on this terminal's disk and will be sent. It fails only when this
    /// terminal's own disk does.
    ///
    /// @param subject what it is about, in the person's words: "Стол 12"
    public <T> CompletableFuture<Reply<T>> submit(Command<T> command, String subject) {
        QueuedCommand queued = queued(command, subject);
        Pending<T> entry = Pending.now(queued, command.answer());
        waiting.add(queued);
        pending.add(entry);
        store.queue(queued).whenComplete((_, failure) -> {
            if (failure == null) {
                entry.kept = true;
                if (!isConnected) {
                    tellToWait(entry, AWAY);
                }
                poke();
                return;
            }
            // A disk that comes back must not send what its person was told is not kept.
            drop(entry);
            store.unqueue(queued);
            screen.execute(() -> entry.reply.completeExceptionally(failure));
        });
        return entry.reply;
    }

    /// From now on this is done before a command is sent, on the outbox's own thread; while it is not done, the
    /// command waits.
    public void first(Predicate<QueuedCommand> before) {
        errand = before;
    }

    /// Whether nobody knows of it but this terminal: it has never been sent, and its person was told that it
    /// waits.
    public boolean isUnsent(QueuedCommand command) {
        return pending.stream()
                .anyMatch(entry -> entry.command.equals(command) && entry.kept && entry.isTold() && entry.isUnsent());
    }

    /// Forgets a command that has never been sent. Call it on the screen's thread.
    ///
    /// @param keep keeps what of it shall not be lost; run once it is certain that it will not be sent, and
    /// before it is forgotten: should the program end between the two, it is there twice rather than not at all
    /// @return whether it is forgotten; otherwise the server may have it
    public boolean takeBack(QueuedCommand command, Runnable keep) {
        Optional<Pending<?>> entry = pending.stream()
                .filter(each -> each.command.equals(command) && each.kept && each.isTold())
                .findFirst();
        if (entry.isEmpty() || !entry.get().takeBack()) {
            return false;
        }
        keep.run();
        pending.remove(entry.get());
        store.unqueue(command);
        waiting.remove(command);
        return true;
    }

    /// The person has seen to it.
    public void settle(RefusedCommand task) {
        refused.remove(task);
        store.settle(task);
    }

    public boolean hasWaitingFrom(int person) {
        return pending.stream().anyMatch(p -> Objects.equals(p.command.author(), person));
    }

    /// Try now: someone signed in, or the server is back.
    public void poke() {
        pokes.add(true);
    }

    /// Whether the server is there and this terminal knows which history it has; until then nothing is sent, and
    /// nobody waits for an answer. Called on the screen's thread.
    public void connected(boolean now) {
        isConnected = now;
        if (now) {
            poke();
        } else {
            tellAllToWait(AWAY);
        }
    }

    /// The server knows of nothing after the event `began` but what belongs to the history `epoch`. Where that is
    /// another history than before, it was restored: what it may lack is sent once more, before all else, under its
    /// old keys, so that what it has is not done twice. Called on the screen's thread.
    public void follow(String epoch, long began) {
        Optional<String> before = store.epoch();
        if (before.isPresent() && !before.get().equals(epoch)) {
            List<QueuedCommand> lacking = store.requeue(began);
            for (QueuedCommand command : lacking.reversed()) {
                pending.addFirst(Pending.fromBefore(command, Done.class));
            }
            waiting.addAll(0, lacking);
            api.forgetSeq();
            mendingUntil = clock.instant().plus(MENDING);
            LOG.warn("The server was restored: {} commands are sent again", lacking.size());
        }
        if (!before.equals(Optional.of(epoch))) {
            store.saveEpoch(epoch);
        }
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("outbox").start(this::run);
        }
    }

    @Override
    public synchronized void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                pokes.poll(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                pokes.clear();
                boolean went = true;
                while (went) {
                    Pending<?> first = pending.peek();
                    went = isConnected && first != null && first.kept && send(first);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// True when the command is settled one way or the other.
    private <T> boolean send(Pending<T> entry) {
        QueuedCommand queued = entry.command;
        if (queued.author() != null && !api.canSpeakFor(queued.author())) {
            tellAllToWait("nobody is signed in");
            return false;
        }
        if (!errand.test(queued)) {
            tellAllToWait(AWAY);
            return false;
        }
        if (!entry.begin()) {
            pending.remove(entry);
            return true;
        }
        Command<T> command = new Command<>(
                queued.method(), queued.path(), queued.body(), entry.answer, queued.key(), queued.version());
        int pictures = state.pictures();
        return switch (api.sendAs(queued.author(), command)) {
            case Reply.Ok<T> ok -> {
                refusals.settled();
                drop(entry);
                store.done(new SentCommand(queued, api.newestSeq(), time.now()));
                screen.execute(() -> {
                    state.answered(ok.value(), pictures);
                    entry.reply.complete(ok);
                });
                letGo(queued.author());
                yield true;
            }
            case Reply.Refused<T>(Problem problem) -> refused(entry, problem);
            case Reply.Unreachable<T>(String why) -> {
                tellAllToWait(why);
                yield false;
            }
        };
    }

    private <T> boolean refused(Pending<T> entry, Problem problem) {
        if (isPassing(entry, problem)) {
            tellAllToWait(problem.title());
            return false;
        }
        refusals.settled();
        drop(entry);
        if (entry.judge()) {
            RefusedCommand task = new RefusedCommand(entry.command, problem, clock.instant());
            store.refuse(task);
            screen.execute(() -> refused.add(task));
        } else {
            store.unqueue(entry.command);
            screen.execute(() -> entry.reply.complete(new Reply.Refused<>(problem)));
        }
        letGo(entry.command.author());
        return true;
    }

    /// What is not found on a server that was restored a moment ago may be on its way from another terminal. What its
    /// person believes to be under way waits until a full disk has space again; others hear at once that it has
    /// none.
    private boolean isPassing(Pending<?> entry, Problem problem) {
        return switch (problem.status()) {
            case NOT_FOUND -> clock.instant().isBefore(mendingUntil) || refusals.isPassing(problem);
            case NO_SPACE -> entry.isTold();
            default -> refusals.isPassing(problem);
        };
    }

    private void drop(Pending<?> entry) {
        pending.remove(entry);
        screen.execute(() -> waiting.remove(entry.command));
    }

    private void letGo(@Nullable Integer author) {
        boolean signedIn =
                api.session().filter(t -> Objects.equals(t.user().id(), author)).isPresent();
        if (author != null && !signedIn && !hasWaitingFrom(author)) {
            api.end(author);
        }
    }

    private void tellAllToWait(String why) {
        pending.forEach(entry -> tellToWait(entry, why));
    }

    private <T> void tellToWait(Pending<T> entry, String why) {
        if (entry.tell()) {
            screen.execute(() -> entry.reply.complete(new Reply.Unreachable<>(why)));
        }
    }

    private QueuedCommand queued(Command<?> command, String subject) {
        long number = store.nextNumber();
        String terminal = store.paired()
                .map(PairedServer::terminalId)
                .map(String::valueOf)
                .orElse("0");
        Object body = command.body();
        return new QueuedCommand(
                number,
                "t" + terminal + "-" + number,
                command.method(),
                command.path(),
                body == null ? null : body instanceof String json ? json : store.toJson(body),
                command.version(),
                api.session().map(t -> t.user().id()).orElse(null),
                subject,
                clock.instant());
    }
}
