package os.qres.terminal.connection;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;

/// Keeps a [LiveTarget] up to date for as long as the program runs: takes a snapshot, then follows the live
/// channel, and comes back by itself after any break with what was missed.
public final class LiveFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Set<String> ASK_AGAIN = Set.of(
            "menu_changed",
            "price_lists_changed",
            "floor_changed",
            "staff_changed",
            "settings_changed",
            "stations_changed",
            "rights_changed",
            "bill_rules_changed",
            "sections_changed");
    private static final int LOOK_MILLIS = 250;
    /// A server that is there shakes hands within milliseconds; of a network that fell silent meanwhile nobody is told.
    private static final int HANDSHAKE_SECONDS = 3;

    private final ServerApi api;
    private final LiveTarget target;
    private final Executor screen;
    private final Freshness freshness;
    private final Progress progress = new Progress();
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final List<Consumer<LiveEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(new ConnectionState.Offline(0));
    private volatile boolean closed;
    private volatile boolean snapshotWanted = true;
    private volatile @Nullable Thread thread;
    private volatile @Nullable ConnectionState shown;

    /// @param waiting how many commands wait to be sent
    public LiveFeed(ServerApi api, LiveTarget target, Executor screen, IntSupplier waiting) {
        this.api = api;
        this.target = target;
        this.screen = screen;
        this.freshness = new Freshness(waiting, System::nanoTime);
    }

    /// Live, behind or offline; changes on the screen's thread.
    public ReadOnlyObjectProperty<ConnectionState> connection() {
        return state.getReadOnlyProperty();
    }

    /// Hears each new event, on the screen's thread, after the target has applied it.
    public Subscription onEvent(Consumer<LiveEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Begins, or begins anew with another server or token. Once per connection to a server.
    public synchronized void start() {
        stop();
        closed = false;
        snapshotWanted = true;
        Thread next = Thread.ofPlatform().daemon().name("live-feed").unstarted(this::run);
        thread = next;
        next.start();
    }

    public synchronized void stop() {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public void close() {
        stop();
    }

    private void run() {
        while (mine()) {
            try {
                boolean isThere = (!snapshotWanted || takeSnapshot()) && follow();
                if (!isThere) {
                    freshness.lost();
                }
                show();
                if (!isThere) {
                    Thread.sleep(backoff.nextMillis());
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The live feed stumbled and begins anew", e);
                snapshotWanted = true;
            }
        }
    }

    private boolean mine() {
        return !closed && Thread.currentThread().equals(thread);
    }

    private boolean takeSnapshot() throws InterruptedException {
        return switch (whileShowing(() -> api.get("/sync/snapshot", Snapshot.class))) {
            case Reply.Ok<Snapshot>(Snapshot snapshot) -> {
                if (!mine()) {
                    yield false;
                }
                progress.begin(snapshot.seq(), snapshot.epoch());
                snapshotWanted = false;
                screen.execute(() -> target.replace(snapshot));
                yield true;
            }
            case Reply.Refused<Snapshot>(var problem) -> {
                LOG.debug("No snapshot: {}", problem.type());
                yield false;
            }
            case Reply.Unreachable<Snapshot>(String why) -> {
                LOG.debug("No snapshot: {}", why);
                yield false;
            }
        };
    }

    /// Asks away from this thread: while the answer is waited for, the light goes on telling how old the picture is.
    private <T> T whileShowing(Supplier<T> question) throws InterruptedException {
        FutureTask<T> asked = new FutureTask<>(question::get);
        Thread.ofPlatform().daemon().name("live-feed question").start(asked);
        try {
            while (true) {
                try {
                    return asked.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    show();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            asked.cancel(true);
        }
    }

    /// Follows the channel until it ends.
    ///
    /// @return whether only the line may be dead: the next attempt shows whether the server is away
    private boolean follow() throws InterruptedException {
        Inbox inbox = new Inbox();
        WebSocket socket = connect(inbox);
        if (socket == null) {
            return false;
        }
        try {
            // Only once it has said which history it has: until then nobody knows what of ours it lacks.
            boolean isGreeted = false;
            freshness.listening();
            while (mine() && !inbox.isClosed() && !freshness.isDead()) {
                String message = inbox.take(LOOK_MILLIS);
                if (message != null && !read(message, inbox)) {
                    snapshotWanted = true;
                    if (!takeSnapshot()) {
                        return false;
                    }
                    freshness.listening();
                }
                if (message != null && !isGreeted) {
                    isGreeted = true;
                    freshness.connected();
                }
                show();
            }
            return isGreeted && !inbox.isClosed();
        } finally {
            socket.abort();
        }
    }

    private @Nullable WebSocket connect(Inbox inbox) throws InterruptedException {
        ServerAddress address = api.address().orElse(null);
        if (address == null) {
            return null;
        }
        WebSocket.Builder builder = api.http().client().newWebSocketBuilder().connectTimeout(Http.CONNECT);
        api.terminalToken().ifPresent(token -> builder.header("X-Terminal-Token", token));
        api.bearer().ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        try {
            WebSocket socket = builder.buildAsync(
                            address.socket("/ws/orders?begin=ping&since=" + progress.seq()), inbox)
                    .orTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
                    .join();
            // What comes while the JDK's client takes leave of HTTP can be lost: the server speaks when it is asked to.
            socket.sendPing(ByteBuffer.allocate(0));
            return socket;
        } catch (CompletionException e) {
            LOG.debug("No live channel: {}", e.getMessage());
            if (e.getCause() instanceof WebSocketHandshakeException refused
                    && refused.getResponse().statusCode() == 401) {
                snapshotWanted = true;
            }
            return null;
        }
    }

    /// Applies the message and all that came with it; false when a new snapshot is needed.
    private boolean read(String first, Inbox inbox) {
        List<LiveEvent> batch = new ArrayList<>();
        boolean upToDate = true;
        for (String message = first; message != null && upToDate && mine(); message = inbox.more()) {
            LiveEvent event = api.http().json.type(LiveEvent.class).fromJson(message);
            freshness.heard();
            if (progress.isOtherHistory(event)) {
                upToDate = false;
            } else if (progress.accept(event)) {
                batch.add(event);
                upToDate = !ASK_AGAIN.contains(event.type());
            }
        }
        if (!batch.isEmpty()) {
            screen.execute(() -> tell(batch));
        }
        if (upToDate) {
            backoff.reset();
        }
        return upToDate;
    }

    private void tell(List<LiveEvent> batch) {
        target.apply(batch);
        for (LiveEvent event : batch) {
            listeners.forEach(listener -> listener.accept(event));
        }
    }

    private void show() {
        ConnectionState now = freshness.state();
        if (!now.equals(shown)) {
            shown = now;
            screen.execute(() -> state.set(now));
        }
    }
}
