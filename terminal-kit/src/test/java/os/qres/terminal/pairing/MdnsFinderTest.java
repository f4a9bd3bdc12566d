package os.qres.terminal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import os.qres.terminal.connection.ServerAddress;

class MdnsFinderTest {
    private static final int TRIES = 6;

    /// Others may be on the network as well: it is told from them by its fingerprint.
    @Test
    void serverThatSaysItsNameOnTheNetworkIsFoundAmongOthers() throws Exception {
        Optional<InetAddress> network = multicast();
        assumeTrue(network.isPresent(), "no network with multicast here");
        String own = fingerprint();
        try (JmDNS server = JmDNS.create(network.get());
                JmDNS other = JmDNS.create(network.get())) {
            other.registerService(service("another", 8124, fingerprint()));
            server.registerService(service("qres", 8123, own));
            // A name is announced some seconds after it was given; terminals go on looking meanwhile.
            List<ServerAddress> found = List.of();
            for (int i = 0; i < TRIES && found.isEmpty(); i++) {
                found = MdnsFinder.all().stream()
                        .filter(each -> own.equals(each.fingerprint()))
                        .toList();
            }
            assertEquals(8123, found.getFirst().port());
            assertTrue(new MdnsFinder().find().isPresent());
        }
    }

    private static ServiceInfo service(String name, int port, String fingerprint) {
        return ServiceInfo.create(
                MdnsFinder.SERVICE, name, port, 0, 0, Map.of("scheme", "https", "fingerprint", fingerprint));
    }

    /// Of this run alone, 64 hexadecimal digits long.
    private static String fingerprint() {
        return (UUID.randomUUID() + UUID.randomUUID().toString()).replace("-", "");
    }

    private static Optional<InetAddress> multicast() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(n -> {
                    try {
                        return n.isUp() && n.supportsMulticast() && !n.isLoopback();
                    } catch (SocketException _) {
                        return false;
                    }
                })
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .findFirst();
    }
}
