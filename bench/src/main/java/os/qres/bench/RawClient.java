package os.qres.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// One kept-alive connection, with as little work of its own as possible: on a small computer a clever client
/// measures itself.
public final class RawClient implements AutoCloseable {
    private static final int LARGEST_HEAD = 8192;

    private final String host;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private String headers = "Accept: application/json\r\n";

    public RawClient(URI server) throws IOException {
        host = server.getHost() + ":" + server.getPort();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /// Sends this header from now on.
    public RawClient with(String name, String value) {
        headers += name + ": " + value + "\r\n";
        return this;
    }

    /// What a GET of this path is in bytes, to be made once and sent often.
    public byte[] request(String path) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
                .formatted(path, host, headers)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// What a POST of this JSON is in bytes, with an idempotency key of its own as terminals send it.
    public byte[] request(String path, String json) {
        String form = "POST %s HTTP/1.1\r\nHost: %s\r\n%sIdempotency-Key: %s\r\n"
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return form.formatted(path, host, headers, UUID.randomUUID(), length, json)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Sends, and throws the answer away.
    ///
    /// @throws IOException for any answer but 200 or 201
    public void send(byte[] request) throws IOException {
        out.write(request);
        in.skipNBytes(lengthOfAnswer());
    }

    /// Sends, and gives back the answer's body.
    ///
    /// @throws IOException for any answer but 200 or 201
    public String ask(byte[] request) throws IOException {
        out.write(request);
        return new String(in.readNBytes(lengthOfAnswer()), StandardCharsets.UTF_8);
    }

    private int lengthOfAnswer() throws IOException {
        String head = head();
        int length = contentLength(head);
        if (!head.startsWith("HTTP/1.1 200") && !head.startsWith("HTTP/1.1 201")) {
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            throw new IOException("answered " + head.lines().findFirst().orElse("nothing") + "\n" + body);
        }
        return length;
    }

    private String head() throws IOException {
        byte[] head = new byte[LARGEST_HEAD];
        int end = 0;
        while (end < 4 || head[end - 1] != '\n' || head[end - 2] != '\r' || head[end - 3] != '\n') {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            head[end++] = (byte) next;
        }
        return new String(head, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static int contentLength(String head) throws IOException {
        String name = "content-length:";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0) {
            throw new IOException("an answer without Content-Length:\n" + head);
        }
        return Integer.parseInt(
                head.substring(at + name.length(), head.indexOf('\r', at)).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
