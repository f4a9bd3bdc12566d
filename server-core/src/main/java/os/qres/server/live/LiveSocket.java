package os.qres.server.live;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.Role;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.DomainEvent.Audience;
import os.qres.server.platform.events.StoredEvent;

/// One client of the live channel. It first gets what it missed, then what happens, each event once and in
/// order, and a heartbeat when nothing happens. A client too slow to keep up is cut off: it resumes from the
/// log.
///
/// It is public because Jetty calls it.
public final class LiveSocket implements Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final int MOST_WAITING = 10_000;
    private static final int PAGE = 500;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int POLICY = 1008;

    private static final StoredEvent GONE = new StoredEvent(0, "", "", Audience.STAFF, "");

    private final EventHub hub;
    private final Actor actor;
    private final long since;
    private final BlockingQueue<StoredEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile Session session;

    @SuppressWarnings("NullAway") // Jetty sets the session by opening.
    LiveSocket(EventHub hub, Actor actor, long since) {
        this.hub = hub;
        this.actor = actor;
        this.since = since;
    }

    Actor actor() {
        return actor;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        hub.joined(this);
        Thread.ofVirtual().name("live socket").start(this::send);
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        leave();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("A live client went away: {}", cause.toString());
        leave();
    }

    /// Wakes the sender by an event rather than by interrupting it: it may be reading from H2, which would
    /// close its file.
    private void leave() {
        hub.left(this);
        waiting.clear();
        waiting.offer(GONE);
    }

    /// Called by the writer: it must not wait.
    void offer(StoredEvent event) {
        if (!waiting.offer(event)) {
            close(TRY_AGAIN_LATER, "too slow");
        }
    }

    /// Ends the connection because its token has ended.
    void expel() {
        close(POLICY, "session ended");
    }

    private void close(int status, String reason) {
        leave();
        session.close(status, reason, Callback.NOOP);
    }

    private void send() {
        try {
            text(hub.hello());
            long last = since < 0 ? hub.lastSeq() : replay(since);
            long heartbeat = System.nanoTime() + HEARTBEAT_NANOS;
            while (session.isOpen()) {
                @Nullable
                StoredEvent event = waiting.poll(Math.max(0, heartbeat - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (event == null) {
                    if (!hub.isStillAdmitted(actor)) {
                        expel();
                        return;
                    }
                    text(hub.heartbeat());
                    heartbeat = System.nanoTime() + HEARTBEAT_NANOS;
                    continue;
                }
                if (event == GONE) {
                    return;
                }
                if (event.seq() > last) {
                    last = event.seq();
                    deliver(event);
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            LOG.debug("A live client could not be served: {}", e.toString());
            leave();
            session.disconnect();
        }
    }

    private long replay(long after) {
        long last = after;
        while (true) {
            List<StoredEvent> missed = hub.since(last, PAGE);
            for (StoredEvent event : missed) {
                deliver(event);
                last = event.seq();
            }
            if (missed.size() < PAGE) {
                return last;
            }
        }
    }

    private void deliver(StoredEvent event) {
        boolean forManagers = event.audience() == Audience.MANAGERS;
        if (!forManagers || actor.is(Role.MANAGER) || actor.is(Role.ADMIN)) {
            text(event.message());
        }
    }

    private void text(String message) {
        var sent = new CompletableFuture<Void>();
        session.sendText(message, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
        sent.join();
    }
}
