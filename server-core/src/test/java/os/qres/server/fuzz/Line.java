package os.qres.server.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection to the server, kept open as long as both like: sends bytes as they are, which no HTTP client would.
final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final InetSocketAddress address;
    private @Nullable Socket socket;
    private Supplier<String> last = () -> "nothing";
    private @Nullable InputStream in;

    Line(String address) {
        URI uri = URI.create(address);
        this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /// What was asked last, for whoever looks for why an answer is wrong.
    Supplier<String> last() {
        return last;
    }

    void last(Supplier<String> request) {
        last = request;
    }

    /// @param isUnfinished when the server waits for more: then we have said all, and it may hang up
    /// @return nothing when the server has hung up without a word
    Optional<Reply> ask(String method, byte[] request, boolean isUnfinished) {
        try {
            boolean isFresh = socket == null;
            Optional<Reply> reply = attempt(method, request, isUnfinished);
            // The server may have closed a connection that had been idle, or was refused something before.
            return reply.isEmpty() && !isFresh ? attempt(method, request, isUnfinished) : reply;
        } catch (IOException e) {
            hangUp();
            throw new AssertionError("no answer: " + e, e);
        }
    }

    private Optional<Reply> attempt(String method, byte[] request, boolean isUnfinished) throws IOException {
        Socket open = open();
        try {
            open.getOutputStream().write(request);
            if (isUnfinished) {
                open.shutdownOutput();
            }
        } catch (IOException _) {
            // Refused before it was said to the end; the answer may be there.
        }
        try {
            Reply reply = reply(method);
            if (reply.isLast() || isUnfinished) {
                hangUp();
            }
            return Optional.of(reply);
        } catch (EOFException | java.net.SocketException _) {
            hangUp();
            return Optional.empty();
        }
    }

    private Socket open() throws IOException {
        Socket present = socket;
        if (present != null) {
            return present;
        }
        var opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        opened.connect(address);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream());
        return opened;
    }

    private Reply reply(String method) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            status = status(line());
            headers = headers();
        } while (status >= 100 && status < 200 && status != 101);
        byte[] body = hasNone(method, status) ? new byte[0] : body(headers);
        boolean isLast = headers.getOrDefault("connection", "").equalsIgnoreCase("close") || status == 101;
        return new Reply(status, headers, body, isLast);
    }

    private static boolean hasNone(String method, int status) {
        return method.equals("HEAD") || status == 204 || status == 304 || status == 101;
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("not an answer: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return exactly(Integer.parseInt(headers.get("content-length")));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return input().readAllBytes();
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*", ""), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = input().readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = input().read(); b != '\n'; b = input().read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new IOException("not connected");
        }
        return in;
    }

    private void hangUp() {
        Socket old = socket;
        socket = null;
        in = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException _) {
            // It is gone in any case.
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
