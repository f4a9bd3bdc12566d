package os.qres.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.devices.ServerSign;

/// Answers terminals that ask by broadcast where the server is: for networks that let no multicast DNS through. It
/// answers addresses of local networks, with no more bytes than it was sent, and nobody often.
final class Beacon implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beacon.class);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST_EACH = 20;
    private static final int MOST = 200;

    private final DatagramSocket socket;
    private final ServerSign sign;
    private final Clock clock;
    private final Map<InetAddress, Integer> answered = new HashMap<>();
    private Instant window;
    private int sum;

    /// @param host where the server listens: what is reached on this machine only is told on this machine only
    /// @param port UDP
    Beacon(String host, int port, ServerSign sign, Clock clock) throws IOException {
        InetAddress listening = InetAddress.getByName(host);
        this.socket = new DatagramSocket(null);
        this.sign = sign;
        this.clock = clock;
        this.window = clock.instant();
        socket.setReuseAddress(false);
        try {
            socket.bind(
                    listening.isLoopbackAddress()
                            ? new InetSocketAddress(listening, port)
                            : new InetSocketAddress(port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        Thread.ofVirtual().name("beacon").start(this::answer);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answer() {
        var packet = new DatagramPacket(new byte[ServerSign.LENGTH + 1], ServerSign.LENGTH + 1);
        while (!socket.isClosed()) {
            try {
                packet.setLength(ServerSign.LENGTH + 1);
                socket.receive(packet);
                answer(packet);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.debug("A question by broadcast was not answered", e);
                }
            }
        }
    }

    private void answer(DatagramPacket packet) throws IOException {
        var nonce = ServerSign.asked(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1));
        if (nonce.isEmpty() || !isLocal(packet.getAddress()) || isTooMuch(packet.getAddress())) {
            return;
        }
        byte[] answer = sign.answering(nonce.get()).text().getBytes(StandardCharsets.UTF_8);
        if (answer.length <= packet.getLength()) {
            socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
    }

    private static boolean isLocal(InetAddress asker) {
        return asker.isSiteLocalAddress() || asker.isLinkLocalAddress() || asker.isLoopbackAddress();
    }

    private boolean isTooMuch(InetAddress asker) {
        Instant now = clock.instant();
        if (Duration.between(window, now).abs().compareTo(WINDOW) >= 0) {
            window = now;
            answered.clear();
            sum = 0;
        }
        if (sum >= MOST || answered.merge(asker, 1, Integer::sum) > MOST_EACH) {
            return true;
        }
        sum++;
        return false;
    }

    @Override
    public void close() {
        socket.close();
    }
}
