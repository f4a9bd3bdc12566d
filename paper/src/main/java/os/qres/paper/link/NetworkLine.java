package os.qres.paper.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalInt;

/// A raw TCP connection, as printers take it on port 9100.
final class NetworkLine implements PrinterLine {
    private final Socket socket;

    private NetworkLine(Socket socket) {
        this.socket = socket;
    }

    static NetworkLine open(PrinterAddress.Network address, Duration patience) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address.host(), address.port()), Math.toIntExact(patience.toMillis()));
            return new NetworkLine(socket);
        } catch (IOException | IllegalArgumentException e) {
            socket.close();
            throw new IOException("no connection", e);
        }
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public OptionalInt hear(Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(Math.max(1, patience.toMillis())));
        try {
            int said = socket.getInputStream().read();
            if (said < 0) {
                throw new IOException("the printer has hung up");
            }
            return OptionalInt.of(said);
        } catch (SocketTimeoutException _) {
            return OptionalInt.empty();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no use any more, and was to be closed.
        }
    }
}
