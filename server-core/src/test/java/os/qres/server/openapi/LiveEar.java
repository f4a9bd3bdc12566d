package os.qres.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Hears all that the live channel says, word for word.
final class LiveEar implements WebSocket.Listener, AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile Optional<String> end = Optional.empty();

    /// What happens from now on.
    LiveEar(String address, String accessToken) {
        this(address, "?token=" + accessToken, Optional.empty());
    }

    /// All that has happened, for a person, and what happens from now on.
    static LiveEar ofPerson(String address, String accessToken) {
        return new LiveEar(address, "?since=0&token=" + accessToken, Optional.empty());
    }

    /// The same for a device.
    static LiveEar ofDevice(String address, String terminalToken) {
        return new LiveEar(address, "?since=0", Optional.of(terminalToken));
    }

    private LiveEar(String address, String query, Optional<String> terminalToken) {
        WebSocket.Builder builder = client.newWebSocketBuilder();
        terminalToken.ifPresent(token -> builder.header("X-Terminal-Token", token));
        socket = builder.buildAsync(URI.create(address.replaceFirst("^http", "ws") + "/ws/orders" + query), this)
                .join();
    }

    List<JsonNode> heard() {
        return heard;
    }

    /// Why it hears nothing any more.
    Optional<String> end() {
        return end;
    }

    void say(String command) {
        socket.sendText(command, true).join();
    }

    /// Whether it has heard a message of this type.
    boolean hasHeard(String type) {
        return heard.stream().anyMatch(message -> message.path("type").asText().equals(type));
    }

    /// Whether there was nothing more to say lately.
    boolean isUpToDate() {
        return !heard.isEmpty() && heard.getLast().path("type").asText().equals("heartbeat");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(Play.tree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end = Optional.of(status + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end = Optional.of(error.toString());
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
