package os.qres.server.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.bill.BillView;
import os.qres.model.bill.TaxShare;
import os.qres.model.orders.OrderView;
import os.qres.server.Evenings;
import os.qres.server.TestClient.Got;
import os.qres.server.TestStore;

/// A bill that is shown before payment.
class BillRequestTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        evenings.admin.patch("/settings/bill", json("""
                        {'taxes':{'included':true,'rate':2000,'service_rate':1000,'exceptions':[]},
                         'service':[]}""")).expect(200);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void theTableShowsItUntilWhatItComesToChanges() {
        OrderView order = evenings.opened("takeaway", 2, evenings.cola(4));
        assertNull(order.billRequestedAt());
        BillView bill = request(order).expect(200).as(BillView.class);
        assertNotNull(bill.order().billRequestedAt());
        assertEquals(1, bill.copy());
        assertEquals(new Money(600_00), bill.owed());
        assertEquals(List.of(new TaxShare(2000, true, new Money(600_00), new Money(100_00))), bill.taxes());

        evenings.waiter
                .patch("/orders/" + order.id(), "{\"notes\":\"In a hurry\"}")
                .expect(200);
        assertNotNull(one(order).billRequestedAt());
        evenings.pay(order, "\"amount\":100");
        assertNotNull(one(order).billRequestedAt());
        assertEquals(new Money(500_00), request(order).as(BillView.class).owed());

        evenings.waiter
                .post("/orders/" + order.id() + "/items", evenings.cola(1))
                .expect(201);
        OrderView more = one(order);
        assertNull(more.billRequestedAt());
        assertEquals(2, more.billsRequested());
        evenings.pay(order, "");
        assertEquals("order-closed", request(order).expect(409).slug());
        assertEquals(
                Money.ZERO,
                evenings.waiter
                        .get("/orders/" + order.id() + "/charges")
                        .expect(200)
                        .as(BillView.class)
                        .owed());
    }

    @Test
    void whoeverPrintsIsToldOfTheWholeBill() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1));
        request(order).expect(200);
        List<String> told = TestStore.column(
                evenings.here.server().database(),
                "select message from event where type = 'bill_requested' and subject = 'order/" + order.id() + "'");
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("\"owed\":150.00"), told.getFirst());
    }

    @Test
    void whatIsPaidFromManyTerminalsAtOnceIsPaidOnce() throws Exception {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(3));
        String body = "{\"payment_status\":\"paid\",\"payment_method_id\":" + evenings.here.cash.id() + "}";
        List<Callable<Integer>> calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(_ -> () -> evenings.waiter
                        .patch("/orders/" + order.id() + "/payment", body)
                        .status())
                .toList();
        try (var hands = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> answers = hands.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), answers);
        }
        assertEquals(new Money(450_00), one(order).paidTotal());
        assertEquals(1, one(order).payments().size());
    }

    private static Got request(OrderView order) {
        return evenings.waiter.post("/orders/" + order.id() + "/bill-request", null);
    }

    private static OrderView one(OrderView order) {
        return evenings.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
