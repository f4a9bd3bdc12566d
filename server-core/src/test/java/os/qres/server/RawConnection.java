package os.qres.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A connection to a server over which a test says exactly what it wants, and hears exactly what is said.
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    public RawConnection(String address) throws IOException {
        URI server = URI.create(address);
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /// The answer's status line and headers; it waits for them and takes no more.
    public String headers() throws IOException {
        var heard = new StringBuilder();
        while (heard.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            heard.append((char) next);
        }
        return heard.toString();
    }

    /// Everything until the server hangs up.
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// The whole answer to a request without a body, asked for by the name `host`.
    public static String get(String address, String host, String path) throws IOException {
        try (var connection = new RawConnection(address)) {
            connection.say("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            return connection.rest();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
