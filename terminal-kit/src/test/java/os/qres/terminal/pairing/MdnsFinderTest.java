package os.qres.terminal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import os.qres.terminal.connection.ServerAddress;

class MdnsFinderTest {
    @Test
    void serverThatSaysItsNameOnTheNetworkIsFound() throws Exception {
        Optional<InetAddress> network = multicast();
        assumeTrue(network.isPresent(), "no network with multicast here");
        try (JmDNS server = JmDNS.create(network.get())) {
            server.registerService(ServiceInfo.create(
                    MdnsFinder.SERVICE, "qres", 8123, 0, 0, Map.of("scheme", "https", "fingerprint", "ab".repeat(32))));
            // A name is announced some seconds after it was given; terminals go on looking meanwhile.
            Optional<ServerAddress> found = Optional.empty();
            for (int i = 0; i < 6 && found.isEmpty(); i++) {
                found = new MdnsFinder().find();
            }
            assertEquals(8123, found.orElseThrow().port());
            assertEquals("ab".repeat(32), found.orElseThrow().fingerprint());
        }
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
