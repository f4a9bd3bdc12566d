package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.pos.draft.DraftLine;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.test.network.Fault;
import os.qres.test.network.Flow;
import os.qres.test.process.Deadline;

/// What a waiter did who signed in without the server goes through afterwards, whatever becomes of the session.
class LostSessionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Tally TALLY = new Tally("sessions that are lost");

    @TempDir
    Path folder;

    private Crew crew;
    private Till till;
    private DraftLine cola;

    @BeforeEach
    void orderWithoutTheServer() {
        crew = new Crew(folder, 1, 0, Clock.systemUTC());
        till = crew.tills.getFirst();
        till.awaitLive();
        crew.signIn(0);
        till.run(till.signIn::lock);
        crew.networks.getFirst().partition();
        till.awaitOffline();
        till.signIn(crew.waiters.getFirst().id(), Crew.pin(0));
        cola = DraftLine.of(crew.here.cola.id());
        till.order(crew.here.table1.id(), List.of(cola));
    }

    @AfterEach
    void close() {
        crew.close();
    }

    @AfterAll
    static void print() {
        TALLY.print();
    }

    private void hold() {
        Map<UUID, Integer> lines = crew.lines();
        TALLY.tried(1);
        TALLY.lost(lines.containsKey(cola.ref()) ? 0 : 1);
        TALLY.doubled(
                Math.max(0, lines.values().stream().mapToInt(times -> times).sum() - 1));
        TALLY.holdNothingLostOrDoubled();
        assertEquals(Map.of(cola.ref(), 1), lines);
    }

    @Test
    void theAnswerThatRenewsTheSessionMayBeLost() {
        List<String> before = awaited();
        crew.networks.getFirst().set(Fault.down(Flow.cutAfter(1)));
        crew.networks.getFirst().heal();
        Deadline.await(
                "a renewal that was not heard of", PATIENCE, () -> !awaited().equals(before));
        crew.networks.getFirst().set(Fault.NONE);
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        hold();
        assertNotNull(till.on(() -> till.signIn.person().get()));
    }

    /// What the server awaits of each session next.
    private List<String> awaited() {
        return TestStore.column(crew.here.server().database(), "select refresh_hash from session order by id");
    }

    @Test
    void whoseSessionHasEndedIsAskedForThePinAgain() {
        int id = crew.waiters.getFirst().id();
        crew.admin()
                .patch("/users/" + id + "/password", "{\"password\":\"given by boss\"}")
                .expect(200);
        crew.networks.getFirst().heal();
        Deadline.await(
                "a locked terminal",
                PATIENCE,
                () -> till.on(() -> till.signIn.person().get()) == null);
        assertEquals(1, till.outbox.waitingCount());
        till.signIn(id, Crew.pin(0));
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        hold();
    }
}
