package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.terminal.connection.Reply;
import os.qres.test.process.Deadline;

/// Two waiters at one table, of whom one is without the server: what the other has done meanwhile is not undone, and is
/// told.
class OvertakenChecksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Crew crew;
    private Till here;
    private Till away;

    @BeforeEach
    void open() {
        crew = new Crew(folder, 2, 0, Clock.systemUTC());
        here = crew.tills.get(0);
        away = crew.tills.get(1);
        for (int i = 0; i < 2; i++) {
            crew.tills.get(i).awaitLive();
            crew.signIn(i);
        }
    }

    @AfterEach
    void close() {
        crew.close();
    }

    @Test
    void whatWaitedOnATillUndoesNobodysChangeAndTheKitchenKnowsOfBothAllergies() {
        OrderView check = bothSee(3);
        ItemView colas = check.items().getFirst();
        leave(1);
        kept(() -> away.house.checkCommands().leave(check.id(), colas, 2, "Table 1", null));
        kept(() -> away.house.checkCommands().covers(check, 5, "Table 1"));
        kept(() -> away.house.checkCommands().kitchenNote(check.id(), null, "Allergy: gluten", "Table 1"));
        done(here.on(() -> here.house.checkCommands().leave(check.id(), colas, 2, "Table 1", null)));
        done(here.on(() -> here.house.checkCommands().kitchenNote(check.id(), null, "Allergy: nuts", "Table 1")));

        heal(1);

        assertEquals(
                List.of("Waiter 0. has changed this line meanwhile. It is now 2 × Cola."),
                away.on(() -> away.outbox.refused().stream()
                        .map(task -> task.problem().detail())
                        .toList()));
        OrderView now = one(check);
        assertEquals(2, now.items().getFirst().quantity());
        assertEquals(5, now.covers(), "nobody else has counted the guests");
        assertEquals("Allergy: nuts; Allergy: gluten", now.kitchenNotes());

        Deadline.await("the check as it is", PATIENCE, () -> quantityAt(away, check) == 2);
        ItemView seen =
                away.on(() -> away.state.orders().get(check.id()).items().getFirst());
        done(away.on(() -> away.house.checkCommands().leave(check.id(), seen, 1, "Table 1", null)));
        assertEquals(1, one(check).items().getFirst().quantity());
    }

    @Test
    void whatBothHaveVoidedIsVoidedAndNoTrouble() {
        OrderView check = bothSee(2);
        ItemView colas = check.items().getFirst();
        leave(1);
        kept(() -> away.house.commands().takeBack(check.id(), colas, "Left", "Table 1", null));
        done(here.on(() -> here.house.commands().takeBack(check.id(), colas, "Mistake", "Table 1", null)));

        heal(1);

        assertEquals(List.of(), away.on(() -> List.copyOf(away.outbox.refused())));
        ItemView gone = one(check).items().getFirst();
        assertEquals(ItemStatus.CANCELLED, gone.status());
        assertEquals("Mistake", gone.cancelReason());
    }

    @Test
    void anAllergyThatWaitedOnATillThatThoughtItOpenedTheTableIsTold() {
        int table = crew.here.table1.id();
        leave(1);
        away.order(CheckDraft.empty(table)
                .withKitchenNote("Allergy: gluten")
                .with(List.of(DraftLine.of(crew.here.cola.id()))));
        here.order(CheckDraft.empty(table)
                .withKitchenNote("Allergy: nuts")
                .with(List.of(DraftLine.of(crew.here.cola.id()))));

        heal(1);

        OrderView check = crew.orders().getFirst();
        assertEquals(1, crew.orders().size());
        assertEquals(2, check.items().size());
        assertEquals("Allergy: nuts; Allergy: gluten", check.kitchenNotes());
        Deadline.await(
                "a draft without what the kitchen knows",
                PATIENCE,
                () -> away.on(() -> away.house.drafts().of(table).kitchenNote() == null));
    }

    private OrderView bothSee(int colas) {
        DraftLine line = new DraftLine(
                UUID.randomUUID(),
                crew.here.cola.id(),
                null,
                List.of(),
                colas,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null);
        here.order(crew.here.table1.id(), List.of(line));
        OrderView check = crew.orders().getFirst();
        Deadline.await("the check on both", PATIENCE, () -> quantityAt(away, check) == colas);
        Deadline.await("the check on both", PATIENCE, () -> quantityAt(here, check) == colas);
        return check;
    }

    private static int quantityAt(Till till, OrderView check) {
        return till.on(() -> {
            OrderView known = till.state.orders().get(check.id());
            return known == null ? 0 : known.items().getFirst().quantity();
        });
    }

    private void leave(int till) {
        crew.networks.get(till).partition();
        crew.tills.get(till).awaitOffline();
    }

    private void heal(int till) {
        crew.networks.get(till).heal();
        Deadline.await(
                "an empty outbox", PATIENCE, () -> crew.tills.get(till).outbox.waitingCount() == 0);
    }

    private <T> void kept(Supplier<CompletableFuture<Reply<T>>> command) {
        assertInstanceOf(Reply.Unreachable.class, away.on(command).join());
    }

    private static <T> void done(CompletableFuture<Reply<T>> reply) {
        assertInstanceOf(Reply.Ok.class, reply.join());
    }

    private OrderView one(OrderView check) {
        return crew.admin().get("/orders/" + check.id()).expect(200).as(OrderView.class);
    }
}
