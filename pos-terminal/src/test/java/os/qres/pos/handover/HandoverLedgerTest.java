package os.qres.pos.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HandoverLedgerTest {
    private final HandoverLedger ledger = new HandoverLedger();

    @Test
    void whatNobodyHasHeardOfIsTakenBackAndNobodyWill() {
        assertTrue(ledger.takeBack("t1-1").join());
        assertFalse(ledger.begin("t1-1"));
        ledger.giveBack("t1-1");
        assertTrue(ledger.begin("t1-1"), "the server may have it after all");
    }

    @Test
    void whatTheKitchenMayKnowStays() {
        assertTrue(ledger.begin("t1-1"));
        ledger.end("t1-1", true);
        assertFalse(ledger.takeBack("t1-1").join());
        assertTrue(ledger.begin("t1-1"), "it is told again until it is certain");
        ledger.end("t1-1", false);
        assertFalse(ledger.takeBack("t1-1").join(), "it may have heard the first time");
        ledger.publish();
        assertEquals(Set.of("t1-1"), Set.copyOf(ledger.shown()));
    }

    @Test
    void whileSomebodyIsBeingToldOneWaitsForTheEndOfIt() {
        ledger.begin("t1-1");
        ledger.begin("t1-2");
        CompletableFuture<Boolean> inVain = ledger.takeBack("t1-1");
        CompletableFuture<Boolean> inTime = ledger.takeBack("t1-2");
        assertFalse(inVain.isDone());
        ledger.end("t1-1", true);
        ledger.end("t1-2", false);
        assertFalse(inVain.join());
        assertTrue(inTime.join());
        assertFalse(ledger.begin("t1-2"));
    }
}
