package os.qres.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import os.qres.model.TimeOrderedUuid;

/// One kept-alive connection, with as little work of its own as possible: on a small computer a clever client
/// measures itself. What it does for a byte of a head is little, so that the long heads of a real server cost it
/// hardly more than a bare one's.
public final class RawClient implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int LOWER_CASE = 0x20;
    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    private final String host;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private String headers = "Accept: application/json\r\n";

    public RawClient(URI server) throws IOException {
        host = server.getHost() + ":" + server.getPort();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = socket.getInputStream();
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
        return form.formatted(path, host, headers, TimeOrderedUuid.next(), length, json)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Sends, and throws the answer away.
    ///
    /// @throws IOException for any answer but 200 or 201
    public void send(byte[] request) throws IOException {
        int length = answered(request);
        int left = length - (end - start);
        start = Math.min(end, start + length);
        while (left > 0) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw hungUp();
            }
            left -= read;
        }
    }

    /// Sends, and gives back the answer's body.
    ///
    /// @throws IOException for any answer but 200 or 201
    public String ask(byte[] request) throws IOException {
        return text(answered(request));
    }

    /// @return the length of the answer's body, which is read next
    private int answered(byte[] request) throws IOException {
        out.write(request);
        int body = head();
        String status = new String(buffer, start, STATUS_LINE, StandardCharsets.ISO_8859_1);
        int length = contentLength(body);
        start = body;
        if (!status.equals("HTTP/1.1 200") && !status.equals("HTTP/1.1 201")) {
            throw new IOException("answered " + status + "\n" + text(length));
        }
        return length;
    }

    /// Reads until there is a whole head.
    ///
    /// @return where in the buffer the body begins
    private int head() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int at = 0;
        while (true) {
            for (; at + 4 <= end; at++) {
                if (buffer[at] == '\r' && buffer[at + 2] == '\r' && buffer[at + 1] == '\n' && buffer[at + 3] == '\n') {
                    return at + 4;
                }
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read <= 0) {
                throw hungUp();
            }
            end += read;
        }
    }

    private int contentLength(int body) throws IOException {
        int at = start;
        while (at < body) {
            if (isName(at)) {
                return number(at + LENGTH.length);
            }
            while (buffer[at++] != '\n') {}
        }
        throw new IOException("an answer without Content-Length");
    }

    private boolean isName(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((buffer[at + i] | LOWER_CASE) != (LENGTH[i] | LOWER_CASE)) {
                return false;
            }
        }
        return true;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; buffer[i] != '\r'; i++) {
            if (buffer[i] != ' ') {
                number = 10 * number + buffer[i] - '0';
            }
        }
        return number;
    }

    private String text(int length) throws IOException {
        int buffered = Math.min(length, end - start);
        byte[] text = Arrays.copyOfRange(buffer, start, start + length);
        start += buffered;
        if (in.readNBytes(text, buffered, length - buffered) < length - buffered) {
            throw hungUp();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static EOFException hungUp() {
        return new EOFException("the server hung up");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
