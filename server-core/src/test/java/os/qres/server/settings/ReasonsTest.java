package os.qres.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;
import os.qres.model.reasons.ReasonsView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

/// What terminals offer: reasons and ways to pay, from a manager's hand to a terminal's snapshot.
class ReasonsTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private TestClient manager;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        here.admin
                .post(
                        "/users/",
                        json("{'username':'mary','full_name':'Mary','role':'manager','password':'manager pass'}"))
                .expect(201);
        manager = here.server().client().signedIn("mary", "manager pass");
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aHouseThatHasSetNoneOffersTheUsualOnesInBothLanguages() {
        ReasonsView view = view();
        assertEquals(0, view.version());
        Reason first = view.discount().getFirst();
        assertEquals("День рождения", first.name());
        assertEquals("Birthday", first.translations().get("en").name());
        assertEquals(7, view.comp().size());
        assertEquals(5, view.cancellation().size());
        assertEquals(view.refund(), offered().refund());
    }

    @Test
    void aManagerSaysWhatIsOfferedAndTerminalsTakeIt() {
        ReasonsView changed = manager.patch(
                        "/settings/reasons",
                        json(
                                "{'cancellation':[{'name':'Гость ушёл','is_active':true,'translations':{'en':{'name':'Guest left'}}},{'name':'Ошибка','is_active':false,'translations':{}}]}"))
                .expect(200)
                .as(ReasonsView.class);
        assertEquals(2, changed.cancellation().size());
        assertTrue(changed.cancellation().get(0).isActive());
        assertEquals(changed.cancellation(), offered().cancellation());
        assertEquals(6, offered().discount().size());
        assertEquals(changed, view());
        manager.patch("/settings/reasons", "{\"comp\":[]}").expect(200);
        assertEquals(List.of(), offered().comp());
    }

    @Test
    void whatIsWrongIsRefusedByItsFieldAndNothingIsStored() {
        String many = IntStream.rangeClosed(0, Reasons.MOST)
                .mapToObj("{'name':'%d','is_active':true,'translations':{}}"::formatted)
                .collect(Collectors.joining(",", "{'comp':[", "]}"));
        refused("{'discount':[{'name':'Guest',REST},{'name':' ',REST}]}", "discount[1].name");
        refused("{'refund':[{'name':'%s',REST}]}".formatted("x".repeat(Reason.LONGEST + 1)), "refund[0].name");
        refused(
                "{'discount':[{'name':'A','is_active':true,'translations':{'en':{'name':''}}}]}",
                "discount[0].translations.en.name");
        refused("{'comp':[{'name':'A','translations':{}}]}", "comp[0].is_active");
        refused("{'cancellation':null}", "cancellation");
        refused(many, "comp");
        assertEquals(0, view().version());
    }

    private void refused(String json, String field) {
        assertEquals(
                List.of(field),
                manager.patch("/settings/reasons", json(json.replace("REST", "'is_active':true,'translations':{}")))
                        .expect(422)
                        .fields());
    }

    @Test
    void twoManagersDoNotOverwriteEachOther() {
        TestClient first = manager.with("If-Match", "\"0\"");
        first.patch("/settings/reasons", "{\"comp\":[]}").expect(200);
        assertEquals(
                "stale",
                first.patch("/settings/reasons", "{\"refund\":[]}").expect(412).slug());
        here.waiter.patch("/settings/reasons", "{\"comp\":[]}").expect(403);
    }

    @Test
    void theLongestListsFitAndOtherReasonsAreTakenAsBefore() {
        String one = "{'name':'%s','is_active':true,'translations':{'en':{'name':'%s'}}}"
                .formatted("Ж".repeat(60), "x".repeat(200));
        String list = IntStream.range(0, Reasons.MOST).mapToObj(_ -> one).collect(Collectors.joining(",", "[", "]"));
        manager.patch(
                        "/settings/reasons",
                        json("{'discount':%1$s,'comp':%1$s,'cancellation':%1$s,'refund':%1$s}".formatted(list)))
                .expect(200);
        assertEquals(Reasons.MOST, offered().refund().size());
        OrderView order = here.waiter
                .post(
                        "/orders",
                        json("{'order_type':'takeaway','items':[{'dish_id':%d,'quantity':1}]}"
                                .formatted(here.cola.id())))
                .expect(201)
                .as(OrderView.class);
        here.admin
                .post("/orders/" + order.id() + "/discounts", json("{'basis_points':500,'reason':'Good day'}"))
                .expect(200);
    }

    @Test
    void waysToPayStandInTheOrderThatTheHouseWants() {
        PaymentMethodView card = made("{'name':'Card','kind':'card'}");
        PaymentMethodView voucher = made("{'name':'Voucher','sort_order':10}");
        PaymentMethodView last = made("{'name':'Last'}");
        assertEquals(10, last.sortOrder());
        here.admin
                .patch("/payment-methods/" + here.cash.id(), "{\"sort_order\":5}")
                .expect(200);
        here.admin
                .patch("/payment-methods/" + voucher.id(), "{\"is_active\":false}")
                .expect(200);
        assertEquals(
                List.of(card.id(), here.cash.id(), last.id()),
                snapshot().paymentMethods().stream().map(PaymentMethodView::id).toList());
        assertEquals(
                List.of("sort_order"),
                here.admin
                        .patch("/payment-methods/" + card.id(), "{\"sort_order\":-1}")
                        .expect(422)
                        .fields());
    }

    private PaymentMethodView made(String json) {
        return here.admin.post("/payment-methods", json(json)).expect(201).as(PaymentMethodView.class);
    }

    private ReasonsView view() {
        return here.waiter.get("/settings/reasons").expect(200).as(ReasonsView.class);
    }

    private Snapshot snapshot() {
        return here.waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
    }

    private Reasons offered() {
        Reasons offered = snapshot().reasons();
        assertNotNull(offered);
        return offered;
    }

    private static String json(String words) {
        return words.replace('\'', '"');
    }
}
