package os.qres.terminal.handover;

import java.util.HashMap;
import java.util.Map;
import os.qres.terminal.pairing.MdnsFinder;

/// Where kitchen displays are now, by the network's own word: their addresses may be others than those that the server
/// knew.
@FunctionalInterface
public interface DisplayFinder {
    /// Where a display takes tickets.
    record Place(String host, int port) {}

    /// By the display's id. It takes seconds: call it away from the screen.
    Map<Integer, Place> find();

    /// By multicast DNS.
    static Map<Integer, Place> byMulticast() {
        Map<Integer, Place> found = new HashMap<>();
        MdnsFinder.services(HandoverWords.SERVICE).forEach(service -> {
            String terminal = service.getPropertyString(HandoverWords.TERMINAL);
            String[] hosts = service.getHostAddresses();
            if (terminal != null && terminal.matches("[0-9]{1,9}") && hosts.length > 0) {
                found.put(Integer.valueOf(terminal), new Place(hosts[0], service.getPort()));
            }
        });
        return found;
    }
}
