package os.qres.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.test.process.Deadline;
import os.qres.test.process.Program;

/// Acknowledged means on disk: the real server is killed in the middle of a busy evening, again and again.
@DisabledOnOs(OS.WINDOWS)
class PulledPlugTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WAITERS = 8;
    private static final int KILLS = 3;
    private static final int ENOUGH = 40;

    @TempDir
    private Path data;

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unanswered = ConcurrentHashMap.newKeySet();
    private OrderingClient client;

    @Test
    void noAcknowledgedOrderIsLostAndNoneIsDoubled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            try (Program server = serve()) {
                List<Thread> waiters = sendOrders();
                Deadline.await("orders", PATIENCE, () -> acknowledged.size() > before + ENOUGH);
                server.kill9();
                for (Thread waiter : waiters) {
                    waiter.join();
                }
            }
            try (Program server = serve()) {
                everyAcknowledgedOrderIsThereWhole();
                sendingAgainWhatWasNotAnsweredDoublesNothing();
                assertEquals(143, server.stop(Duration.ofSeconds(5)), server.output());
            }
        }
    }

    private void everyAcknowledgedOrderIsThereWhole() throws Exception {
        List<OrderView> orders = client.orders();
        Set<UUID> stored = orders.stream().map(OrderView::clientRef).collect(Collectors.toSet());
        Set<UUID> lost = new HashSet<>(acknowledged);
        lost.removeAll(stored);

        assertEquals(Set.of(), lost);
        assertEquals(
                List.of(),
                orders.stream()
                        .filter(order -> order.items().size() != OrderingClient.LINES)
                        .toList());
    }

    private void sendingAgainWhatWasNotAnsweredDoublesNothing() throws Exception {
        assertTrue(!unanswered.isEmpty(), "the kill met nobody in the middle of an order");
        for (UUID reference : unanswered) {
            client.send(reference);
        }
        acknowledged.addAll(unanswered);
        unanswered.clear();

        Map<UUID, Long> times = client.orders().stream()
                .map(OrderView::clientRef)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(Set.of(1L), Set.copyOf(times.values()));
    }

    /// Each waiter sends orders until the server is gone; what was not answered is kept to be sent again.
    private List<Thread> sendOrders() {
        List<Thread> waiters = new ArrayList<>();
        for (int i = 0; i < WAITERS; i++) {
            waiters.add(Thread.ofPlatform().start(() -> {
                UUID reference = UUID.randomUUID();
                try {
                    while (true) {
                        client.send(reference);
                        acknowledged.add(reference);
                        reference = UUID.randomUUID();
                    }
                } catch (Exception _) {
                    unanswered.add(reference);
                }
            }));
        }
        return waiters;
    }

    private Program serve() throws Exception {
        Program server = Program.command(
                        "target/qres/bin/qres",
                        "serve",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .start();
        String ready = server.awaitLine("QRes is ready on http://", PATIENCE);
        URI address = URI.create(ready.substring(ready.indexOf("http")));
        client = client == null ? OrderingClient.onEmptyServer(address) : client.at(address);
        return server;
    }
}
