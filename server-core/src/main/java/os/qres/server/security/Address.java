package os.qres.server.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.jetty.server.Request;

/// Under which name an address is counted and blocked. Of IPv6 it is the network (/64), since one machine has the
/// choice of all its addresses.
final class Address {
    private static final int NETWORK_BYTES = 8;

    private Address() {}

    static String of(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress caller
                ? key(caller.getAddress())
                : "unknown";
    }

    /// What an administrator has typed, if it is an address; else as it is, for which there will be nothing.
    static String keyOf(String typed) {
        try {
            return key(InetAddress.ofLiteral(typed.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException _) {
            return typed;
        }
    }

    static String key(InetAddress address) {
        if (!(address instanceof Inet6Address) || address.isLoopbackAddress()) {
            return address.getHostAddress();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
        try {
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }
}
