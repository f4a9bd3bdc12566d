package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.terminal.connection.ConnectionState;
import os.qres.test.network.FaultProxy;
import os.qres.test.process.Deadline;

/// What the light says when the network dies, closed in due form or not. Waiters' terminals and kitchen displays have
/// the same feed.
class ConnectionLightTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TOLD = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final AtomicLong darkAt = new AtomicLong();
    private Crew crew;
    private Till till;

    @BeforeEach
    void open() {
        crew = new Crew(folder, 1, 0, Clock.systemUTC());
        till = crew.tills.getFirst();
        till.awaitLive();
        till.run(() -> till.feed.connection().addListener((_, before, _) -> {
            if (before instanceof ConnectionState.Live) {
                darkAt.compareAndSet(0, System.nanoTime());
            }
        }));
    }

    @AfterEach
    void close() {
        crew.close();
    }

    @Test
    void aNetworkThatGoesDeadWithoutAWordIsSaidWithinFiveSeconds() {
        crew.networks.getFirst().silence();
        assertTold(System.nanoTime());
        assertInstanceOf(
                ConnectionState.Behind.class,
                till.on(() -> till.feed.connection().get()));
        crew.networks.getFirst().heal();
        till.awaitLive();
    }

    @Test
    void aNetworkThatIsCutIsSaidAtOnce() {
        crew.networks.getFirst().partition();
        assertTold(System.nanoTime());
        till.awaitOffline();
        crew.networks.getFirst().heal();
        till.awaitLive();
    }

    /// A line may end without anybody being told, and the network be well all the same.
    @Test
    void aLineThatIsDeadWhileTheNetworkIsWellIsMadeAnewWithinFiveSeconds() {
        FaultProxy network = crew.networks.getFirst();
        network.silence();
        network.listenAgain();
        long dead = System.nanoTime();
        int table = crew.tables.getFirst().id();
        crew.here.waiter.post("/orders/", "{\"table_id\":%d}".formatted(table)).expect(201);
        Deadline.await(
                "the order", PATIENCE, () -> till.on(() -> !till.state.orders().isEmpty()));
        long after = System.nanoTime() - dead;
        System.out.printf("a dead line was made anew after %.2f s%n", after / 1e9);
        assertTrue(after <= TOLD.toNanos(), () -> "made anew only after " + after / 1e9 + " s");
    }

    private void assertTold(long dead) {
        Deadline.await("the light", PATIENCE, () -> darkAt.get() > 0);
        long after = darkAt.get() - dead;
        System.out.printf("the light told after %.2f s%n", after / 1e9);
        assertTrue(after <= TOLD.toNanos(), () -> "told only after " + after / 1e9 + " s");
    }
}
