package os.qres.terminal.connection;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The socket's messages, put together from their parts, until someone reads them.
final class Inbox implements WebSocket.Listener {
    private static final int AT_MOST = 10_000;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>(AT_MOST);
    private final StringBuilder parts = new StringBuilder();
    private volatile boolean closed;

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            String message = parts.toString();
            parts.setLength(0);
            if (!messages.offer(message)) {
                closed = true;
                socket.abort();
                return null;
            }
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /// The next message, or null when none came within `millis`.
    @Nullable
    String take(long millis) throws InterruptedException {
        return messages.poll(millis, TimeUnit.MILLISECONDS);
    }

    /// What else is there now.
    @Nullable
    String more() {
        return messages.poll();
    }
}
