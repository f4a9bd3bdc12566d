package os.qres.kitchen.handover;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.terminal.handover.HandoverWords;
import os.qres.terminal.pairing.MdnsFinder;

/// Lets terminals find this display without the server, by multicast DNS, on every network that it is in.
public final class HatchSign implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HatchSign.class);

    private final List<JmDNS> responders = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private HatchSign() {}

    /// It takes seconds, so it happens aside.
    public static HatchSign of(int terminal, String name, int port) {
        HatchSign sign = new HatchSign();
        Thread.ofVirtual().name("hatch sign").start(() -> sign.hang(terminal, name, port));
        return sign;
    }

    private void hang(int terminal, String name, int port) {
        Map<String, String> said = Map.of(HandoverWords.TERMINAL, Integer.toString(terminal));
        for (InetAddress address : MdnsFinder.addresses()) {
            if (closed) {
                return;
            }
            try {
                JmDNS responder = JmDNS.create(address);
                responders.add(responder);
                responder.registerService(ServiceInfo.create(HandoverWords.SERVICE, name, port, 0, 0, said));
            } catch (IOException e) {
                LOG.debug("Terminals behind {} will not find this display by themselves", address, e);
            }
        }
        if (closed) {
            takeDown();
        }
    }

    private void takeDown() {
        responders.forEach(responder -> Thread.ofVirtual().start(() -> {
            try {
                responder.close();
            } catch (IOException e) {
                LOG.debug("An mDNS responder did not close", e);
            }
        }));
    }

    /// Takes it down, without waiting for the network to forget.
    @Override
    public void close() {
        closed = true;
        takeDown();
    }
}
