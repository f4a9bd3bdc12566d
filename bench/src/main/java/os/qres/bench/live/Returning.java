package os.qres.bench.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A terminal that takes the events it has missed. It looks at each one's number only: what it makes of them is its own
/// affair.
final class Returning implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ANSWERED = 256;

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Long> arrived = new CompletableFuture<>();
    private final long last;
    private boolean isGreeted;

    private Returning(long last) {
        this.last = last;
    }

    /// Connects as one that has all events up to `seq`, and lacks those up to `last`.
    static Returning after(URI server, String token, long seq, long last) {
        var terminal = new Returning(last);
        terminal.http
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create("ws://" + server.getAuthority() + "/ws/orders?begin=ping&since=" + seq), terminal)
                .join()
                .sendPing(ByteBuffer.allocate(0));
        return terminal;
    }

    @Override
    public void onOpen(WebSocket socket) {
        socket.request(ANSWERED);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isWhole) {
        part.append(text);
        if (isWhole) {
            hear(part);
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    /// `{"seq":17,…`: the greeting tells which is the last one, and is none itself.
    private void hear(CharSequence message) {
        if (!isGreeted) {
            isGreeted = true;
            return;
        }
        long seq = 0;
        for (int i = "{\"seq\":".length(); message.charAt(i) >= '0' && message.charAt(i) <= '9'; i++) {
            seq = 10 * seq + message.charAt(i) - '0';
        }
        if (seq >= last) {
            arrived.complete(seq);
        }
    }

    /// Returns when the last one has come.
    void await() throws Exception {
        arrived.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
