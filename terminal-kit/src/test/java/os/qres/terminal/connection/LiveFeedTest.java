package os.qres.terminal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.terminal.standin.Patience;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;

class LiveFeedTest {
    private final StandInServer server = new StandInServer();
    private final Seen seen = new Seen();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private ServerApi api;
    private LiveFeed feed;

    @BeforeEach
    void open() {
        server.live.startAt(100);
        server.snapshot(() -> Samples.snapshot(100, server.live.epoch, List.of(), List.of()));
        server.start();
        api = new ServerApi(Clock.systemUTC(), () -> "ru");
        api.use(ServerAddress.parse(server.url()).orElseThrow(), "token");
        feed = new LiveFeed(api, seen, (Executor) screen, () -> 3);
    }

    @AfterEach
    void close() {
        feed.close();
        api.close();
        server.close();
        screen.shutdownNow();
    }

    @Test
    void takesTheSnapshotThenFollows() {
        feed.start();
        live();
        server.publish(Samples.event(101, "order_created", Samples.order(1, 1)));
        Patience.until("the event is there", () -> seen.seqs().equals(List.of(101L)));
        assertEquals(1, seen.snapshots.size());
    }

    @Test
    void serverThatWasKilledIsFollowedAgainWithWhatWasMissed() {
        feed.start();
        live();
        server.kill();
        Patience.until(
                "it says offline with what waits",
                () -> feed.connection().get().equals(new ConnectionState.Offline(3)));
        LongStream.rangeClosed(101, 150)
                .forEach(i -> server.publish(Samples.event(i, "order_updated", Samples.order(1, i))));
        server.start();
        live();
        Patience.until("all missed events are there", () -> seen.seqs().size() == 50);
        assertEquals(LongStream.rangeClosed(101, 150).boxed().toList(), seen.seqs());
        assertEquals(1, seen.snapshots.size(), "no second snapshot");
    }

    @Test
    void serverThatIsKilledAgainAndAgainIsAlwaysFound() {
        feed.start();
        long next = 101;
        for (int i = 0; i < 5; i++) {
            live();
            server.publish(Samples.event(next, "order_updated", Samples.order(1, next)));
            long wanted = next++;
            Patience.until("event " + wanted, () -> seen.seqs().contains(wanted));
            server.kill();
            Patience.until("offline", () -> feed.connection().get() instanceof ConnectionState.Offline);
            server.start();
        }
        live();
        assertEquals(List.of(101L, 102L, 103L, 104L, 105L), seen.seqs());
    }

    @Test
    void silentServerIsSaidToBeBehindWithinFiveSecondsAndASecondLineIsTried() {
        feed.start();
        live();
        // Listened for: a second line that is answered at once ends it within milliseconds.
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        feed.connection().addListener((_, _, now) -> states.add(now));
        server.live.beating = false;
        long began = System.nanoTime();
        Patience.until("it has said behind", () -> states.stream().anyMatch(ConnectionState.Behind.class::isInstance));
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        assertTrue(seconds <= 5, "took " + seconds + " s");
        server.live.beating = true;
        Patience.until("a second line is there", () -> server.live.connections.get() == 2);
        live();
        assertEquals(2, server.live.connections.get());
    }

    @Test
    void otherEpochMeansANewSnapshot() {
        feed.start();
        live();
        server.kill();
        server.live.restore("b", 7);
        server.snapshot(() -> Samples.snapshot(7, "b", List.of(), List.of()));
        server.start();
        Patience.until("the restored history is taken over", () -> seen.snapshots.size() == 2);
        live();
        server.publish(Samples.event(8, "order_created", Samples.order(1, 1)));
        Patience.until("its events are heard", () -> seen.seqs().equals(List.of(8L)));
    }

    @Test
    void changedMenuMeansANewSnapshotWithoutGoingOffline() {
        feed.start();
        live();
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        feed.connection().addListener((_, _, now) -> states.add(now));
        server.snapshot(() -> Samples.snapshot(101, "a", List.of(), List.of()));
        server.publish(Samples.event(101, "menu_changed", null));
        Patience.until("a second snapshot", () -> seen.snapshots.size() == 2);
        server.publish(Samples.event(102, "order_created", Samples.order(1, 1)));
        Patience.until("the next event", () -> seen.seqs().contains(102L));
        assertTrue(states.isEmpty(), states.toString());
        assertEquals(1, server.live.connections.get());
    }

    @Test
    void serverThatFallsSilentWhileItIsAskedAgainIsSaidToBeBehindWithinFiveSeconds() {
        feed.start();
        live();
        CountDownLatch network = new CountDownLatch(1);
        server.snapshot(() -> {
            waitFor(network);
            return Samples.snapshot(101, "a", List.of(), List.of());
        });
        server.live.beating = false;
        long began = System.nanoTime();
        server.publish(Samples.event(101, "menu_changed", null));
        try {
            Patience.until("it says behind", () -> feed.connection().get() instanceof ConnectionState.Behind);
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            assertTrue(seconds <= 5, "took " + seconds + " s");
        } finally {
            server.live.beating = true;
            network.countDown();
        }
        live();
    }

    private static void waitFor(CountDownLatch network) {
        try {
            assertTrue(network.await(9, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void largeMessageInManyPartsIsPutTogether() {
        feed.start();
        live();
        var items = java.util.stream.IntStream.range(0, 2_000)
                .mapToObj(i -> Samples.item(i, 1, os.qres.model.orders.ItemStatus.NEW, Samples.AT))
                .toList();
        server.publish(Samples.event(
                101,
                "order_updated",
                Samples.order(
                        1,
                        2,
                        12,
                        1,
                        os.qres.model.orders.OrderStatus.PENDING,
                        os.qres.model.orders.PaymentStatus.UNPAID,
                        items)));
        Patience.until("the large order is there", () -> seen.seqs().equals(List.of(101L)));
        assertEquals(2_000, seen.events.getFirst().order().items().size());
    }

    @Test
    void burstOfEventsComesInFewBatches() {
        feed.start();
        live();
        LongStream.rangeClosed(101, 1100)
                .forEach(i -> server.publish(Samples.event(i, "order_updated", Samples.order(1, i))));
        Patience.until("all are there", () -> seen.seqs().size() == 1000);
        assertTrue(seen.batches < 800, seen.batches + " batches");
    }

    @Test
    void programThatStartsBeforeItsServerComesToLifeWithIt() {
        server.kill();
        feed.start();
        Patience.until("offline", () -> feed.connection().get().equals(new ConnectionState.Offline(3)));
        server.start();
        live();
        assertEquals(1, seen.snapshots.size());
    }

    private void live() {
        Patience.until("live", () -> feed.connection().get() instanceof ConnectionState.Live);
    }
}
