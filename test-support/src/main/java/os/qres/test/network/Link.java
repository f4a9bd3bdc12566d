package os.qres.test.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// One client's connection, and the one to the server that belongs to it.
final class Link {
    private static final int PIECE = 16 * 1024;

    private final Fault fault;
    private final Said said;
    private final Socket client;
    private final List<Socket> servers = new ArrayList<>();
    private volatile boolean isSilent;
    private final AtomicInteger under = new AtomicInteger();

    Link(Socket client, InetSocketAddress server, Fault fault, Said said) throws IOException {
        this.client = client;
        this.said = said;
        this.fault = fault;
        client.setTcpNoDelay(true);
        for (int i = fault.twice() ? 0 : 1; i < 2; i++) {
            var socket = new Socket();
            socket.connect(server);
            socket.setTcpNoDelay(true);
            servers.add(socket);
        }
    }

    /// @param ended told when nothing can pass any more
    void start(Consumer<Link> ended) throws IOException {
        var up = new ArrayList<OutputStream>();
        for (Socket server : servers) {
            up.add(server.getOutputStream());
        }
        under.set(servers.size() + 1);
        InputStream heard = client.getInputStream();
        run("up", ended, () -> {
            if (isHandedOn(heard, up, fault.up(), said::up)) {
                for (Socket server : servers) {
                    server.shutdownOutput();
                }
            }
        });
        for (Socket server : servers) {
            InputStream answer = server.getInputStream();
            boolean isHeard = server == servers.getLast();
            List<OutputStream> to = isHeard ? List.of(client.getOutputStream()) : List.of();
            run("down", ended, () -> {
                if (isHandedOn(answer, to, isHeard ? fault.down() : Flow.CLEAN, (_, _) -> said.down()) && isHeard) {
                    client.shutdownOutput();
                }
            });
        }
    }

    /// What may end by a broken connection.
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void run(String name, Consumer<Link> ended, Work work) {
        Thread.ofPlatform().daemon().name("fault proxy " + name).start(() -> {
            boolean isSilent =
                    fault.up().then() == Flow.Then.SILENCE || fault.down().then() == Flow.Then.SILENCE;
            try {
                work.run();
            } catch (IOException _) {
                if (!isSilent) {
                    cut();
                }
            }
            if (under.decrementAndGet() == 0) {
                if (!isSilent) {
                    cut();
                }
                ended.accept(this);
            }
        });
    }

    /// Hears what passes, before it does.
    @FunctionalInterface
    private interface Ear {
        void hear(byte[] piece, int length);
    }

    /// @return whether everything was handed on, so that its end is as well
    private boolean isHandedOn(InputStream from, List<OutputStream> to, Flow flow, Ear ear) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = flow.passes();
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            LockSupport.parkNanos(flow.delay().toNanos());
            int passing = isSilent ? 0 : (int) Math.min(read, left);
            if (passing > 0) {
                ear.hear(piece, passing);
            }
            for (OutputStream one : to) {
                one.write(piece, 0, passing);
            }
            left -= passing;
            if (left == 0) {
                after(from, flow.then());
                return false;
            }
        }
        return true;
    }

    private void after(InputStream from, Flow.Then then) throws IOException {
        switch (then) {
            case CUT -> cut();
            case SILENCE -> from.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Nothing is handed on any more, and nobody is told.
    void silence() {
        isSilent = true;
    }

    void cut() {
        quietly(client);
        servers.forEach(Link::quietly);
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // Gone already.
        }
    }
}
