package os.qres.test.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stands between a server and its clients, hands on what they say, and breaks connections as it is told.
public final class FaultProxy implements AutoCloseable {
    private static final int WAITING = 500;

    private final URI server;
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;
    private volatile boolean partitioned;
    private volatile boolean silent;

    private FaultProxy(URI server) {
        this.server = server;
        try {
            door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("fault proxy").start(this::admit);
    }

    /// @param server `http://127.0.0.1:8000`, or with another scheme: the bytes are not looked at
    public static FaultProxy before(String server) {
        return new FaultProxy(URI.create(server));
    }

    /// Where clients find the server through this.
    public String address() {
        return server.getScheme() + "://" + host() + ":" + door.getLocalPort();
    }

    public String host() {
        return door.getInetAddress().getHostAddress();
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Does this to every connection that is made from now on.
    public void set(Fault next) {
        fault = next;
    }

    /// Nobody reaches anybody any more, until it is [healed](#heal).
    public void partition() {
        partitioned = true;
        cut();
    }

    /// From now on whatever is said is lost, on the connections that are there and on those that are made, and nobody
    /// is told so: until it is [healed](#heal), which ends those connections.
    public void silence() {
        silent = true;
        links.forEach(Link::silence);
    }

    /// Connections that are made from now on are well again; those that are there stay silent.
    public void listenAgain() {
        silent = false;
    }

    public void heal() {
        partitioned = false;
        if (silent) {
            silent = false;
            cut();
        }
    }

    /// Cuts what is connected now.
    public void cut() {
        links.forEach(Link::cut);
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // Closed, or the server does not answer: then the client is told so by the end of its connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (partitioned) {
            client.close();
            return;
        }
        try {
            var link = new Link(client, new InetSocketAddress(server.getHost(), server.getPort()), fault);
            links.add(link);
            if (silent) {
                link.silence();
            }
            link.start(links::remove);
            if (partitioned) {
                link.cut();
            }
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cut();
        }
    }
}
