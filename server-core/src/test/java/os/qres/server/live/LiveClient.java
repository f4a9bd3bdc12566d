package os.qres.server.live;

import io.avaje.jsonb.JsonType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import os.qres.model.json.Wire;
import os.qres.model.live.LiveEvent;
import os.qres.test.process.Deadline;

/// A client of the live channel that remembers all it heard.
public final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final JsonType<LiveEvent> EVENT = Wire.lenient().type(LiveEvent.class);

    private final List<LiveEvent> heard = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile boolean closed;
    private WebSocket socket;

    public static LiveClient connect(String address, String query, String terminalToken) {
        var client = new LiveClient();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().header("Accept-Language", "en");
        if (terminalToken != null) {
            builder.header("X-Terminal-Token", terminalToken);
        }
        client.socket = builder.buildAsync(
                        URI.create(address.replaceFirst("^http", "ws") + "/ws/orders" + query), client)
                .join();
        return client;
    }

    /// What happened, without greetings, heartbeats and answers.
    public List<LiveEvent> events() {
        return heard.stream()
                .filter(e -> !List.of("hello", "heartbeat", "ack", "error").contains(e.type()))
                .toList();
    }

    public List<LiveEvent> ofType(String type) {
        return heard.stream().filter(e -> e.type().equals(type)).toList();
    }

    /// Every message as it came.
    List<String> texts() {
        return texts;
    }

    public long lastSeq() {
        return events().isEmpty() ? -1 : events().getLast().seq();
    }

    /// Connects as the terminals do, which are told nothing before they have said that they are ready.
    static LiveClient ready(String address, String query, String terminalToken) {
        LiveClient client = connect(address, query + "&begin=ping", terminalToken);
        client.ping();
        return client;
    }

    void ping() {
        socket.sendPing(ByteBuffer.allocate(0)).join();
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void sayBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /// Says it and waits for the next answer.
    public LiveEvent ask(String text) {
        int before = answers().size();
        say(text);
        Deadline.await("the answer", SOON, () -> answers().size() > before);
        return answers().get(before);
    }

    List<LiveEvent> answers() {
        return heard.stream()
                .filter(e -> e.type().equals("ack") || e.type().equals("error"))
                .toList();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            texts.add(part.toString());
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
