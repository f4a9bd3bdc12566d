package os.qres.server.live;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.live.Outbox.Message;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.Refusal;

/// One client of the live channel. It first gets what it missed, then what happens, each event once and in order, and
/// a heartbeat when nothing happens. A client too slow to keep up is cut off: it resumes from the log.
///
/// What it says is taken one command after another: the next is not even read before the last is answered, so that a
/// flood of them stays in the network.
///
/// It is public because Jetty calls it.
public final class LiveSocket implements Session.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final int PAGE = 500;
    private static final int AT_ONCE = 32;
    private static final int LONGEST_COMMAND = 64 * 1024;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Duration SENDING = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int POLICY = 1008;

    private final EventHub hub;
    private final Conversation conversation;
    private final Interest interest;
    private final boolean isPrompted;
    private final AtomicBoolean speaks = new AtomicBoolean();
    private final Outbox outbox = new Outbox();
    private final StringBuilder said = new StringBuilder();
    private boolean tooLong;
    private long delivered;
    private volatile Session session;

    /// @param since the event after which it begins, below nothing for what happens from now on
    /// @param isPrompted whether nothing is said before the client's first ping
    @SuppressWarnings("NullAway") // Jetty sets the session by opening.
    LiveSocket(EventHub hub, Conversation conversation, Interest interest, long since, boolean isPrompted) {
        this.hub = hub;
        this.conversation = conversation;
        this.interest = interest;
        this.delivered = since;
        this.isPrompted = isPrompted;
    }

    Actor actor() {
        return interest.actor();
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        hub.joined(this);
        if (!isPrompted) {
            speak();
        }
        opened.demand();
    }

    private void speak() {
        if (speaks.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live socket").start(this::send);
        }
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        session.sendPong(payload, Callback.NOOP);
        speak();
        session.demand();
    }

    @Override
    public void onWebSocketPartialText(String part, boolean last) {
        tooLong |= said.length() + part.length() > LONGEST_COMMAND;
        if (!tooLong) {
            said.append(part);
        }
        if (!last) {
            session.demand();
            return;
        }
        String whole = said.toString();
        boolean refused = tooLong;
        said.setLength(0);
        tooLong = false;
        Thread.startVirtualThread(() -> answer(whole, refused));
    }

    private void answer(String whole, boolean refused) {
        if (!hub.isStillAdmitted(actor())) {
            expel();
            return;
        }
        reply(
                refused
                        ? conversation.refuse(actor(), null, new Refusal.TooLarge())
                        : conversation.answer(actor(), whole));
    }

    @Override
    public void onWebSocketPartialBinary(ByteBuffer part, boolean last, Callback callback) {
        callback.succeed();
        if (last) {
            reply(conversation.refuse(actor(), null, new Refusal.Unreadable()));
            return;
        }
        session.demand();
    }

    private void reply(String answer) {
        offer(new Message.Answer(answer));
        session.demand();
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

    private void leave() {
        hub.left(this);
        outbox.end();
    }

    /// Called by the writer: it must not wait.
    void offer(StoredEvent event) {
        offer(new Message.Happened(event));
    }

    private void offer(Message message) {
        if (!outbox.offer(message)) {
            close(TRY_AGAIN_LATER, "too slow");
        }
    }

    /// Ends the connection because its token has ended.
    void expel() {
        close(POLICY, "session ended");
    }

    /// Who does not read does not hear that it is over either: after a moment the line is cut.
    private void close(int status, String reason) {
        leave();
        session.close(status, reason, Callback.NOOP);
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(FAREWELL);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            session.disconnect();
        });
    }

    private void send() {
        try {
            text(hub.hello());
            catchUp();
            long heartbeat = System.nanoTime() + HEARTBEAT_NANOS;
            while (session.isOpen()) {
                switch (outbox.next(heartbeat - System.nanoTime())) {
                    case null -> {
                        if (!hub.isStillAdmitted(actor())) {
                            expel();
                            return;
                        }
                        text(hub.heartbeat());
                        heartbeat = System.nanoTime() + HEARTBEAT_NANOS;
                    }
                    case Message.Happened(StoredEvent event) -> deliver(List.of(event));
                    case Message.Answer(String answer) -> text(answer);
                    case Message.End _ -> {
                        return;
                    }
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            LOG.debug("A live client could not be served: {}", e.toString());
            leave();
            session.disconnect();
        }
    }

    private void catchUp() {
        if (delivered < 0) {
            delivered = hub.lastSeq();
            return;
        }
        List<StoredEvent> missed;
        do {
            missed = hub.since(delivered, PAGE);
            for (int i = 0; i < missed.size(); i += AT_ONCE) {
                deliver(missed.subList(i, Math.min(i + AT_ONCE, missed.size())));
            }
        } while (missed.size() == PAGE);
    }

    /// Events in order, of which some may have been delivered already.
    private void deliver(List<StoredEvent> events) {
        List<String> messages = events.stream()
                .filter(event -> event.seq() > delivered && interest.covers(event))
                .map(StoredEvent::message)
                .toList();
        delivered = Math.max(delivered, events.getLast().seq());
        text(messages);
    }

    private void text(String message) {
        text(List.of(message));
    }

    /// Waits once until all are sent: to wait for each costs more than the sending.
    private void text(List<String> messages) {
        var sent = messages.stream().map(this::sending).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent)
                .orTimeout(SENDING.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private CompletableFuture<@Nullable Void> sending(String message) {
        var sent = new CompletableFuture<@Nullable Void>();
        session.sendText(message, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
        return sent;
    }
}
