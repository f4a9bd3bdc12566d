package os.qres.server.live;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.events.StoredEvent;

/// Hands every event, after it was forced to disk, to every live client.
public final class EventHub {
    private final Database database;
    private final Presence presence;
    private final Set<LiveSocket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastSeq;

    /// Who knows the clients: is told that a terminal has come or gone, and says who may stay.
    public interface Presence {
        boolean isStillAdmitted(Actor actor);

        void connected(int terminalId);

        void disconnected(int terminalId);
    }

    public EventHub(Database database, Presence presence) {
        this.database = database;
        this.presence = presence;
        this.lastSeq = new AtomicLong(
                database.read(Actor.SYSTEM, in -> in.session().doReturningWork(database.log()::lastSeq)));
    }

    /// Called by the writer, in the order of the log.
    public void publish(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            lastSeq.set(event.seq());
            sockets.forEach(socket -> socket.offer(event));
        }
    }

    void joined(LiveSocket socket) {
        sockets.add(socket);
        if (socket.actor().terminalId() != null) {
            presence.connected(socket.actor().terminalId());
        }
    }

    void left(LiveSocket socket) {
        if (sockets.remove(socket) && socket.actor().terminalId() != null) {
            presence.disconnected(socket.actor().terminalId());
        }
    }

    /// Ends the sockets that live on a session that has ended.
    public void endSession(String sessionId) {
        expelWhere(actor -> sessionId.equals(actor.sessionId()));
    }

    /// Ends the sockets of a terminal that was revoked.
    public void endTerminal(int terminalId) {
        expelWhere(actor -> Objects.equals(actor.terminalId(), terminalId));
    }

    private void expelWhere(java.util.function.Predicate<Actor> condition) {
        sockets.stream().filter(socket -> condition.test(socket.actor())).forEach(LiveSocket::expel);
    }

    boolean isStillAdmitted(Actor actor) {
        return presence.isStillAdmitted(actor);
    }

    /// How many clients there are now.
    public int openSockets() {
        return sockets.size();
    }

    long lastSeq() {
        return lastSeq.get();
    }

    String hello() {
        return stamp("hello");
    }

    String heartbeat() {
        return stamp("heartbeat");
    }

    private String stamp(String type) {
        return "{\"seq\":" + lastSeq.get() + ",\"epoch\":\"" + database.log().epoch() + "\",\"type\":\"" + type + "\"}";
    }

    List<StoredEvent> since(long seq, int limit) {
        return database.read(Actor.SYSTEM, in -> in.session()
                .doReturningWork(c -> database.log().since(c, seq, limit)));
    }

    public void close() {
        sockets.forEach(LiveSocket::expel);
    }
}
