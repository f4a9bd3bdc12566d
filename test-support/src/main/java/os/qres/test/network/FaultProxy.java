package os.qres.test.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between a server and its clients, hands on what they say, and breaks connections as it is told.
public final class FaultProxy implements AutoCloseable {
    private static final int WAITING = 500;
    private static final int LATE_MILLIS = 30_000;

    private final URI server;
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;
    private volatile boolean partitioned;
    private volatile boolean silent;
    private volatile boolean remembers;
    private final List<String> answered = new CopyOnWriteArrayList<>();

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

    /// From now on the whole requests of HTTP/1.1 that change something and get an answer are kept, so that any of them
    /// may come [late](#late) once more. What was kept before is forgotten.
    public void remember() {
        answered.clear();
        remembers = true;
    }

    private void keep(String request) {
        if (remembers) {
            answered.add(request);
        }
    }

    /// What is kept, oldest first.
    public List<String> answered() {
        return List.copyOf(answered);
    }

    /// Delivers a whole request once more, as a network does that has held back a copy of it, over a connection of its
    /// own: whatever was said and answered meanwhile, whoever is cut off now. Its author does not hear the answer.
    ///
    /// @return the answer's first line; empty when there was none
    public String late(String request) {
        try (var line = new Socket(server.getHost(), server.getPort())) {
            line.setSoTimeout(LATE_MILLIS);
            line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            line.shutdownOutput();
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            var link = new Link(
                    client, new InetSocketAddress(server.getHost(), server.getPort()), fault, new Said(this::keep));
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
