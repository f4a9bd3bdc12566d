package os.qres.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Where a guest's phone finds the menu: the configured address, or this machine's own in the local network.
final class GuestAddress implements Supplier<String> {
    private final Optional<String> configured;
    private final AtomicReference<Door> door = new AtomicReference<>(new Door("http", 0));

    private record Door(String scheme, int port) {}

    GuestAddress(Optional<String> configured) {
        this.configured = configured;
    }

    /// Learns where, once the server listens.
    void listening(String scheme, int port) {
        door.set(new Door(scheme, port));
    }

    @Override
    public String get() {
        return configured.orElseGet(() ->
                door.get().scheme() + "://" + localAddress() + ":" + door.get().port() + "/menu");
    }

    /// The address that others in the local network reach us at, or the loopback one.
    static String localAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(GuestAddress::isUp)
                    .sorted(Comparator.comparing(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException _) {
            return "127.0.0.1";
        }
    }

    private static boolean isUp(NetworkInterface face) {
        try {
            return face.isUp() && !face.isLoopback() && !face.isVirtual();
        } catch (SocketException _) {
            return false;
        }
    }
}
