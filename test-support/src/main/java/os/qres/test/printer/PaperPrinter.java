package os.qres.test.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// An ESC/POS printer on a free port of this machine. It keeps what came out, answers `DLE EOT` out of turn and `GS r`
/// in turn, and can refuse, hang, lose its power in mid-chit, run out of paper, and have its cover opened.
public final class PaperPrinter implements AutoCloseable {
    private static final int NEVER = -1;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final Paper paper = new Paper();
    private final Queue<Integer> buffer = new ArrayDeque<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final int port;
    private @Nullable ServerSocket listener;
    private @Nullable Socket speaking;
    private boolean isCoverOpen;
    private boolean isHanging;
    private boolean isMute;
    private int diesAfter = NEVER;
    private int powerCuts;
    private int printing;
    private boolean hasPower = true;

    /// The power went while it was reading.
    private static final class PowerLost extends IOException {
        private static final long serialVersionUID = 1;
    }

    public PaperPrinter() {
        ServerSocket first = listening(0);
        port = first.getLocalPort();
        listener = first;
        accept(first);
        Thread.ofVirtual().start(this::print);
    }

    private static ServerSocket listening(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /// From now on `watch` hears of what comes out.
    public void tell(PaperWatch watch) {
        paper.tell(watch);
    }

    /// Pieces of paper that were cut off, in order.
    public List<Slip> slips() {
        return paper.slips();
    }

    /// What hung out when the power went.
    public List<Slip> torn() {
        return paper.torn();
    }

    /// What it was sent and no printer understands.
    public List<String> confusions() {
        return paper.confusions();
    }

    public int drawerKicks() {
        return paper.drawerKicks();
    }

    /// How often the power went, of those times that [#dieAfter] has asked for.
    public synchronized int powerCuts() {
        return powerCuts;
    }

    /// Takes no connection.
    public synchronized void refuse() {
        close(listener);
        listener = null;
        lines.forEach(PaperPrinter::close);
    }

    /// From now on it takes connections and never says anything.
    public synchronized void hang() {
        isHanging = true;
    }

    /// Prints, and never tells that it has finished.
    public synchronized void mute() {
        isMute = true;
    }

    /// Loses its power when it has read so many bytes of what is to be printed.
    public synchronized void dieAfter(int bytes) {
        diesAfter = bytes;
        printing = 0;
    }

    /// So many lines are left on the roll.
    public void roll(int linesLeft) {
        paper.roll(linesLeft);
    }

    public synchronized void openCover() {
        isCoverOpen = true;
    }

    /// Everything is well again; there is a new roll, too.
    public synchronized void heal() {
        isHanging = false;
        isMute = false;
        isCoverOpen = false;
        diesAfter = NEVER;
        paper.roll(Integer.MAX_VALUE);
        if (listener == null && hasPower) {
            ServerSocket again = listening(port);
            listener = again;
            accept(again);
        }
        notifyAll();
    }

    private void accept(ServerSocket on) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket line = on.accept();
                    lines.add(line);
                    Thread.ofVirtual().start(() -> listen(line));
                }
            } catch (IOException _) {
                // No longer listening.
            }
        });
    }

    /// Takes what comes; questions in real time are answered at once, whatever is being printed.
    private void listen(Socket line) {
        try (line) {
            InputStream in = line.getInputStream();
            while (true) {
                awaitAwake();
                int next = in.read();
                if (next < 0) {
                    return;
                }
                take(line, in, next);
            }
        } catch (IOException _) {
            // The other side has gone, or our power has.
        } finally {
            lines.remove(line);
        }
    }

    private synchronized void awaitAwake() throws IOException {
        try {
            while (isHanging) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void take(Socket line, InputStream in, int first) throws IOException {
        if (first != DLE) {
            put(line, first);
            return;
        }
        int second = in.read();
        if (second != EOT) {
            put(line, first, second);
            return;
        }
        int about = in.read();
        awaitAwake();
        line.getOutputStream().write(status(about));
    }

    private synchronized void put(Socket line, int... bytes) {
        if (!lines.contains(line)) {
            return; // It was read before the power went.
        }
        speaking = line;
        for (int each : bytes) {
            buffer.add(each);
        }
        notifyAll();
    }

    private synchronized int status(int about) {
        int sign = 0b0001_0010;
        return sign
                | switch (about) {
                    case 1 -> isStopped() ? 0b0000_1000 : 0;
                    case 2 -> (isCoverOpen ? 0b0000_0100 : 0) | (paper.isOut() ? 0b0010_0000 : 0);
                    case 4 -> (paper.isLow() ? 0b0000_1100 : 0) | (paper.isOut() ? 0b0110_0000 : 0);
                    default -> 0;
                };
    }

    private boolean isStopped() {
        return isCoverOpen || paper.isOut();
    }

    private void print() {
        while (hasPower()) {
            try {
                new Interpreter(this::next, paper, this::sensor).run();
            } catch (IOException _) {
                paper.tear();
            }
        }
    }

    private synchronized boolean hasPower() {
        return hasPower;
    }

    private synchronized int next() throws IOException {
        try {
            while (hasPower && (buffer.isEmpty() || isStopped())) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (!hasPower || printing == diesAfter) {
            losePower();
            throw new PowerLost();
        }
        printing++;
        return buffer.remove();
    }

    private void losePower() {
        powerCuts++;
        diesAfter = NEVER;
        buffer.clear();
        lines.forEach(PaperPrinter::cutOff);
        lines.clear();
    }

    private static void cutOff(Socket line) {
        try {
            line.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is closed already.
        }
        close(line);
    }

    private synchronized void sensor() {
        if (isMute || speaking == null) {
            return;
        }
        try {
            speaking.getOutputStream().write(paper.isOut() ? 0b0000_1100 : 0);
        } catch (IOException _) {
            // Nobody waits for it any more.
        }
    }

    private static void close(@Nullable AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception _) {
            // Of no use any more.
        }
    }

    @Override
    public synchronized void close() {
        hasPower = false;
        isHanging = false;
        close(listener);
        listener = null;
        lines.forEach(PaperPrinter::close);
        notifyAll();
    }
}
