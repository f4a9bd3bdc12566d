package os.qres.terminal.pairing;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.devices.ServerSign;
import os.qres.terminal.connection.ServerAddress;

/// Asks by broadcast in every network that this computer is in, and on this computer: for networks that let no
/// multicast DNS through.
public final class BroadcastFinder implements ServerFinder {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastFinder.class);
    private static final int TRIES = 3;
    private static final int PATIENCE_MILLIS = 700;

    private final Supplier<Set<InetSocketAddress>> targets;

    public BroadcastFinder() {
        this(BroadcastFinder::networks);
    }

    /// @param targets whom to ask
    BroadcastFinder(Supplier<Set<InetSocketAddress>> targets) {
        this.targets = targets;
    }

    @Override
    public Optional<ServerAddress> find() {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        byte[] question = ServerSign.question(nonce).getBytes(StandardCharsets.US_ASCII);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            for (int i = 0; i < TRIES; i++) {
                for (InetSocketAddress target : targets.get()) {
                    ask(socket, question, target);
                }
                Optional<ServerAddress> found = heard(socket, nonce);
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (IOException e) {
            LOG.debug("Nobody can be asked by broadcast", e);
        }
        return Optional.empty();
    }

    private static void ask(DatagramSocket socket, byte[] question, InetSocketAddress target) {
        try {
            socket.send(new DatagramPacket(question, question.length, target));
        } catch (IOException e) {
            LOG.debug("Nobody can be asked at {}", target, e);
        }
    }

    /// The first answer that is one.
    private static Optional<ServerAddress> heard(DatagramSocket socket, String nonce) throws IOException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        var packet = new DatagramPacket(new byte[ServerSign.LENGTH], ServerSign.LENGTH);
        while (true) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            socket.setSoTimeout((int) left);
            packet.setLength(ServerSign.LENGTH);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException _) {
                return Optional.empty();
            }
            Optional<ServerAddress> found = ServerSign.read(
                            new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8), nonce)
                    .flatMap(sign -> address(packet.getAddress(), sign));
            if (found.isPresent()) {
                return found;
            }
        }
    }

    private static Optional<ServerAddress> address(InetAddress from, ServerSign sign) {
        String host = from instanceof Inet6Address ? "[" + from.getHostAddress() + "]" : from.getHostAddress();
        String fingerprint = sign.fingerprint() == null ? "" : "#" + sign.fingerprint();
        return ServerAddress.parse(sign.scheme() + "://" + host + ":" + sign.port() + fingerprint);
    }

    private static Set<InetSocketAddress> networks() {
        Set<InetSocketAddress> networks = new LinkedHashSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .filter(BroadcastFinder::isUp)
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .flatMap(address -> Stream.ofNullable(broadcast(address)))
                    .forEach(address -> networks.add(new InetSocketAddress(address, ServerSign.PORT)));
        } catch (SocketException e) {
            LOG.debug("No network interfaces", e);
        }
        networks.add(new InetSocketAddress("255.255.255.255", ServerSign.PORT));
        networks.add(new InetSocketAddress(InetAddress.getLoopbackAddress(), ServerSign.PORT));
        return networks;
    }

    private static @Nullable InetAddress broadcast(InterfaceAddress address) {
        return address.getBroadcast();
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            LOG.debug("{} is left out", network.getName(), e);
            return false;
        }
    }
}
