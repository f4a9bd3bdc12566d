package os.qres.server.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Intent;
import os.qres.test.process.Deadline;

/// The same request comes again before the first was answered, as it does when a terminal's connection breaks.
class StillRunningTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String TABLE = "{\"number\":77,\"seats\":2}";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private TestRestaurant restaurant;
    private TestClient keyed;

    @BeforeEach
    void open() {
        restaurant = new TestRestaurant(folder);
        keyed = restaurant.admin.with("Idempotency-Key", "t1-1");
    }

    @AfterEach
    void close() {
        hanging.countDown();
        threads.close();
        restaurant.close();
    }

    /// The writer is held up, and with it the first request, which is on its way when this returns.
    private CompletableFuture<Got> firstThatHangs() throws InterruptedException {
        var held = new CountDownLatch(1);
        threads.execute(() -> restaurant.server().wiring().database().write(Intent.of(Actor.SYSTEM), _ -> {
            held.countDown();
            return await(hanging);
        }));
        held.await();
        CompletableFuture<Got> first = CompletableFuture.supplyAsync(() -> keyed.post("/tables", TABLE), threads);
        Deadline.await(
                "the first at the writer",
                SOON,
                () -> restaurant.admin.get("/metrics").body().contains("qres_writer_queue 1.0"));
        return first;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long tables77() {
        return Stream.of(restaurant.admin.get("/tables").expect(200).body().split("\"number\":77,"))
                        .count()
                - 1;
    }

    @Test
    void whoAsksAgainMeanwhileWaitsForTheFirstAnswer() throws Exception {
        CompletableFuture<Got> first = firstThatHangs();
        List<CompletableFuture<Got>> again = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keyed.post("/tables", TABLE), threads))
                .limit(8)
                .toList();
        hanging.countDown();

        String answer = first.get().expect(201).body();
        for (CompletableFuture<Got> other : again) {
            assertEquals(answer, other.get().expect(201).body());
            assertEquals("true", other.get().header("Idempotency-Replayed"));
        }
        assertEquals(1, tables77());
    }

    @Test
    void aFirstThatHangsIsWaitedForForAWhileAndThenTheCallerIsToldToAskAgain() throws Exception {
        CompletableFuture<Got> first = firstThatHangs();
        long before = System.nanoTime();

        Got again = keyed.post("/tables", TABLE).expect(409);

        Duration waited = Duration.ofNanos(System.nanoTime() - before);
        assertEquals("idempotency-running", again.slug());
        assertEquals("1", again.header("Retry-After"));
        assertTrue(waited.toSeconds() < 9, "a terminal waits for ten seconds: " + waited);
        hanging.countDown();
        String answer = first.get().expect(201).body();
        Got later = keyed.post("/tables", TABLE).expect(201);
        assertEquals(answer, later.body());
        assertEquals("true", later.header("Idempotency-Replayed"));
        assertEquals(1, tables77());
    }

    @Test
    void aRefusedFirstIsTheAnswerOfTheNext() throws Exception {
        restaurant.admin.post("/tables", TABLE).expect(201);
        List<CompletableFuture<Got>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keyed.post("/tables", TABLE), threads))
                .limit(2)
                .toList();
        for (CompletableFuture<Got> one : both) {
            assertEquals("taken", one.get().expect(409).slug());
        }
    }

    @Test
    void aSignInThatIsSentManyTimesAtOnceBeginsOneSession() throws Exception {
        String login = "{\"username\":\"anna\",\"password\":\"waiter pass\"}";
        TestClient phone = restaurant.server().client().with("Idempotency-Key", "login");
        List<CompletableFuture<Got>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> phone.post("/auth/login", login), threads))
                .limit(8)
                .toList();
        String answer = all.getFirst().get().expect(200).body();
        for (CompletableFuture<Got> one : all) {
            assertEquals(answer, one.get().expect(200).body());
        }
        // Another was begun when the restaurant was made.
        assertEquals(
                List.of("2"),
                TestStore.column(
                        restaurant.server().database(),
                        "select count(*) from session where staff_id = " + restaurant.waiterId));
    }
}
