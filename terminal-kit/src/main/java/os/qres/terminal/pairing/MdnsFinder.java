package os.qres.terminal.pairing;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.terminal.connection.ServerAddress;

/// Asks for `_qres._tcp` by multicast DNS on every network interface at once.
public final class MdnsFinder implements ServerFinder {
    public static final String SERVICE = "_qres._tcp.local.";
    private static final Logger LOG = LoggerFactory.getLogger(MdnsFinder.class);
    private static final long PATIENCE_MILLIS = 3_000;

    @Override
    public Optional<ServerAddress> find() {
        return all().stream().findFirst();
    }

    /// Every server that says its name, where it can be reached from here.
    static List<ServerAddress> all() {
        return services(SERVICE).stream()
                .flatMap(service -> address(service).stream())
                .toList();
    }

    /// All services of that type, on every network.
    public static List<ServiceInfo> services(String type) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<ServiceInfo>>> questions = new ArrayList<>();
            addresses().forEach(address -> questions.add(() -> services(type, address)));
            return threads.invokeAll(questions).stream()
                    .flatMap(found -> found.resultNow().stream())
                    .toList();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<ServiceInfo> services(String type, InetAddress from) {
        try (JmDNS mdns = JmDNS.create(from)) {
            return List.of(mdns.list(type, PATIENCE_MILLIS));
        } catch (IOException e) {
            LOG.debug("No multicast DNS from {}", from, e);
            return List.of();
        }
    }

    /// This computer's addresses in networks that carry multicast.
    public static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(MdnsFinder::carries)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .toList();
        } catch (SocketException e) {
            LOG.debug("No network interfaces", e);
            return List.of();
        }
    }

    private static boolean carries(NetworkInterface network) {
        try {
            return network.isUp() && network.supportsMulticast();
        } catch (SocketException e) {
            LOG.debug("{} is left out", network.getName(), e);
            return false;
        }
    }

    private static Optional<ServerAddress> address(ServiceInfo service) {
        String fingerprint = service.getPropertyString("fingerprint");
        boolean secure = "https".equals(service.getPropertyString("scheme"));
        return Arrays.stream(service.getInet4Addresses())
                .flatMap(a -> ServerAddress.parse((secure ? "https://" : "http://") + a.getHostAddress() + ":"
                                + service.getPort() + (fingerprint == null ? "" : "#" + fingerprint))
                        .stream())
                .findFirst();
    }
}
