package os.qres.terminal.standin;

import io.avaje.jsonb.Jsonb;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import os.qres.model.live.LiveEvent;

/// The live channel of the stand-in: replays what was missed, then goes on, with a heartbeat.
public final class LiveChannel implements AutoCloseable {
    private final Jsonb json;
    private final List<LiveEvent> log = new CopyOnWriteArrayList<>();
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    public final AtomicInteger connections = new AtomicInteger();
    public volatile String epoch = "a";
    public volatile boolean beating = true;
    private volatile long startSeq;

    LiveChannel(Jsonb json) {
        this.json = json;
        heart.scheduleAtFixedRate(this::beat, 500, 500, TimeUnit.MILLISECONDS);
    }

    /// The log begins after that event.
    public void startAt(long seq) {
        startSeq = seq;
    }

    public synchronized void publish(LiveEvent event) {
        log.add(event);
        sessions.forEach(session -> send(session, event));
    }

    /// Forgets the events, as a restore does.
    public void restore(String newEpoch, long seq) {
        log.clear();
        epoch = newEpoch;
        startSeq = seq;
    }

    void cut() {
        sessions.forEach(Session::disconnect);
        sessions.clear();
    }

    Connection endpoint(long since) {
        return new Connection(this, since);
    }

    private synchronized void opened(Session session, long since) {
        connections.incrementAndGet();
        send(session, Samples.beat(last(), "hello", epoch));
        log.stream().filter(e -> e.seq() > since).forEach(e -> send(session, e));
        sessions.add(session);
    }

    /// Public, as Jetty asks.
    public static final class Connection implements Session.Listener.AutoDemanding {
        private final LiveChannel channel;
        private final long since;
        private Session client;

        Connection(LiveChannel channel, long since) {
            this.channel = channel;
            this.since = since;
        }

        @Override
        public void onWebSocketOpen(Session session) {
            client = session;
        }

        /// Terminals say so when they are ready to hear.
        @Override
        public void onWebSocketPing(ByteBuffer payload) {
            channel.opened(client, since);
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            // Terminals break off as they like.
        }
    }

    private synchronized void beat() {
        if (beating) {
            sessions.forEach(session -> send(session, Samples.beat(last(), "heartbeat", epoch)));
        }
    }

    private long last() {
        return log.isEmpty() ? startSeq : log.getLast().seq();
    }

    private void send(Session session, LiveEvent event) {
        session.sendText(json.toJson(event), Callback.NOOP);
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
