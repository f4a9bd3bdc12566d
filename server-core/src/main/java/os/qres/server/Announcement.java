package os.qres.server;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.devices.ServerSign;
import os.qres.server.platform.config.ServerSettings;

/// Lets terminals find the server without anybody typing an address: `_qres._tcp` by multicast DNS, on every
/// network that this machine is in, and by an answer to whoever asks by broadcast.
final class Announcement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private static final String SERVICE = "_qres._tcp.local.";

    private final List<JmDNS> responders = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private @Nullable Beacon beacon;

    /// Begins to announce `port` under the restaurant's `name`. It takes seconds, so it happens aside.
    /// @param fingerprint by what the server's certificate is known, where that must be said
    static Announcement of(
            ServerSettings settings, String name, int port, String scheme, Optional<String> fingerprint, Clock clock) {
        var announcement = new Announcement();
        var sign = new ServerSign(name, scheme, port, fingerprint.orElse(null), "");
        announcement.listen(settings.host(), settings.discoveryPort(), sign, clock);
        Map<String, String> said = fingerprint
                .map(known -> Map.of("scheme", scheme, "fingerprint", known))
                .orElse(Map.of("scheme", scheme));
        Thread.ofVirtual().name("announcement").start(() -> announcement.begin(name, port, said));
        return announcement;
    }

    private Announcement() {}

    /// Where another program has the port, terminals are left with multicast DNS.
    private void listen(String host, int port, ServerSign sign, Clock clock) {
        if (port == 0) {
            return;
        }
        try {
            beacon = new Beacon(host, port, sign, clock);
        } catch (IOException e) {
            LOG.warn("Terminals that ask by broadcast at UDP port {} are not answered: {}", port, e.toString());
        }
    }

    private void begin(String name, int port, Map<String, String> said) {
        for (InetAddress address : addresses()) {
            try {
                JmDNS responder = JmDNS.create(address);
                responders.add(responder);
                if (closed) {
                    responder.close();
                    return;
                }
                responder.registerService(ServiceInfo.create(SERVICE, name, port, 0, 0, said));
            } catch (IOException e) {
                LOG.warn("Terminals behind {} will not find this server by themselves: {}", address, e.toString());
            }
        }
    }

    private static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Announcement::carriesMulticast)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .toList();
        } catch (SocketException e) {
            LOG.warn("This machine's networks cannot be listed, so terminals need the address typed: {}", e.toString());
            return List.of();
        }
    }

    private static boolean carriesMulticast(NetworkInterface face) {
        try {
            return face.isUp() && face.supportsMulticast() && !face.isLoopback();
        } catch (SocketException _) {
            return false;
        }
    }

    /// Stops announcing, without waiting for the network to forget.
    @Override
    public void close() {
        closed = true;
        if (beacon != null) {
            beacon.close();
        }
        responders.forEach(responder -> Thread.ofVirtual().start(() -> quietly(responder)));
    }

    private static void quietly(JmDNS responder) {
        try {
            responder.close();
        } catch (IOException e) {
            LOG.debug("An mDNS responder did not close: {}", e.toString());
        }
    }
}
