package os.qres.server.live;

import io.avaje.jsonb.JsonType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import os.qres.model.json.Wire;
import os.qres.model.live.LiveEvent;

/// A client of the live channel that remembers all it heard.
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final JsonType<LiveEvent> EVENT = Wire.lenient().type(LiveEvent.class);

    private final List<LiveEvent> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile boolean closed;
    private WebSocket socket;

    static LiveClient connect(String address, String query, String terminalToken) {
        var client = new LiveClient();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (terminalToken != null) {
            builder.header("X-Terminal-Token", terminalToken);
        }
        client.socket = builder.buildAsync(
                        URI.create(address.replaceFirst("^http", "ws") + "/ws/orders" + query), client)
                .join();
        return client;
    }

    /// What happened, without greetings and heartbeats.
    List<LiveEvent> events() {
        return heard.stream()
                .filter(e -> !e.type().equals("hello") && !e.type().equals("heartbeat"))
                .toList();
    }

    List<LiveEvent> ofType(String type) {
        return heard.stream().filter(e -> e.type().equals(type)).toList();
    }

    long lastSeq() {
        return events().isEmpty() ? -1 : events().getLast().seq();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(EVENT.fromJson(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed = true;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
