package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.checks.CheckPair;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.till.TillReport;
import os.qres.server.Evenings;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// What is not on the menu: a line with a name and a price of its own.
class OpenItemTest {
    private static final String CAKE = "'name':'Cake, brought along','price':500";

    @TempDir
    Path folder;

    private Evenings evenings;
    private TestClient manager;
    private TestClient till;
    private DishView open;
    private int hot;

    @BeforeEach
    void open() {
        evenings = new Evenings(folder, Map.of(), new MovableClock("2026-11-20T16:00:00Z"));
        TestClient admin = evenings.admin;
        admin.post(
                        "/users/",
                        json(
                                "{'username':'maria','full_name':'Maria Stone','role':'manager','password':'manager pass','pin_code':'204060'}"))
                .expect(201);
        hot = evenings.here.hot.id();
        int category = evenings.here.cola.categoryId();
        open = admin.post(
                        "/dishes/",
                        json("{'name':'Off the menu','price':0,'category_id':%d,'tax_rate':10,'is_open':true}"
                                .formatted(category)))
                .expect(201)
                .as(DishView.class);
        manager = evenings.here.server().client().signedIn("maria", "manager pass");
        till = evenings.here.waiterAt(evenings.here.pair("pos", "Till"));
    }

    @AfterEach
    void close() {
        evenings.close();
    }

    @Test
    void aManagersLineHasItsOwnNameAndPriceAndStandsOnTheTicketOfItsStation() {
        OrderView order = sent(manager, line(CAKE + ",'station_id':" + hot, "'quantity':2,'comment':'candles'"))
                .expect(201)
                .as(OrderView.class);

        ItemView cake = order.items().getFirst();
        assertEquals("Cake, brought along", cake.name());
        assertEquals(new Money(500_00), cake.price());
        assertEquals(new Money(1000_00), order.totalPrice());
        assertEquals(hot, cake.stationId());
        TicketView ticket = evenings.kitchen
                .get("/kitchen/tickets/")
                .listOf(TicketView.class)
                .getFirst();
        assertEquals("Cake, brought along", ticket.lines().getFirst().name());
        assertEquals("candles", ticket.lines().getFirst().comment());
    }

    @Test
    void withoutAStationNobodyMakesItThoughItsCategoryHasOne() {
        OrderView order = sent(manager, line(CAKE, "'quantity':1")).expect(201).as(OrderView.class);

        assertNull(order.items().getFirst().stationId());
        assertEquals(ItemStatus.READY, order.items().getFirst().status());
        assertTrue(evenings.kitchen
                .get("/kitchen/tickets/")
                .listOf(TicketView.class)
                .isEmpty());
    }

    @Test
    void billReceiptAndReportsNameItAndTheTaxIsTheOpenDishes() {
        evenings.admin
                .patch("/settings/bill", json("{'taxes':{'included':true,'rate':2000,'service_rate':0}}"))
                .expect(200);
        OrderView order = sent(manager, line("'name':'Corkage','price':110", "'quantity':1"), cola())
                .expect(201)
                .as(OrderView.class);
        // 110 with 10 % in it, 150 with 20 %.
        assertEquals(new Money(10_00 + 25_00), order.taxTotal());
        assertTrue(bill(order).contains("Corkage"), bill(order));
        evenings.pay(order, "");
        evenings.serve(order);
        TillReport z = manager.post("/till/z-reports", "{}").expect(201).as(TillReport.class);
        assertEquals(new Money(260_00), z.sales());
        String summary = manager.get("/orders/stats/summary").expect(200).body();
        assertTrue(summary.contains("Off the menu"), summary);
    }

    @Test
    void aWaiterNeedsAManagersWordWhichIsGoodForTheLineAndOnce() {
        UUID ref = UUID.randomUUID();
        String ours = "'quantity':1,'client_ref':'" + ref + "'";
        assertEquals("approval-needed", sent(till, line(CAKE, ours)).expect(403).slug());
        String approval = approved(ref);
        String other = "'quantity':1,'client_ref':'" + UUID.randomUUID() + "'";
        assertEquals(
                "approval-used",
                sent(till, line(CAKE + approval, other)).expect(409).slug());
        assertEquals(
                "approval-used",
                sent(till, line(CAKE + approval, "'quantity':1")).expect(409).slug());

        OrderView order = sent(till, line(CAKE + approval, ours)).expect(201).as(OrderView.class);

        assertEquals(1, order.items().size());
        // The same line again is there already; nobody is asked again.
        OrderView same = till.post(
                        "/orders/" + order.id() + "/items/batch", "{\"items\":[" + line(CAKE + approval, ours) + "]}")
                .expect(201)
                .as(OrderView.class);
        assertEquals(1, same.items().size());
    }

    @Test
    void aLineThatWaitedADayForTheServerIsStillAllowedAndAfterTwoNoMore() {
        UUID ref = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        String approval = approved(ref);
        String lateApproval = approved(late);
        evenings.later(Duration.ofHours(24));
        sent(evenings.waiter, line(CAKE + approval, "'quantity':1,'client_ref':'" + ref + "'"))
                .expect(201);
        evenings.later(Duration.ofHours(25));
        assertEquals(
                "approval-used",
                sent(evenings.waiter, line(CAKE + lateApproval, "'quantity':1,'client_ref':'" + late + "'"))
                        .expect(409)
                        .slug());
    }

    @Test
    void onlyAManagerMayAllowItAndOnlyForALine() {
        UUID ref = UUID.randomUUID();
        assertEquals(
                "forbidden",
                till.post("/auth/approvals", approval("4719", "'line_ref':'" + ref + "'"))
                        .expect(403)
                        .slug());
        assertEquals(
                List.of("line_ref"),
                till.post("/auth/approvals", approval("204060", "'order_id':1"))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("order_id"),
                till.post("/auth/approvals", approval("204060", "'order_id':1,'line_ref':'" + ref + "'"))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("order_id"),
                till.post("/auth/approvals", json("{'pin_code':'204060','action':'comp'}"))
                        .expect(422)
                        .fields());
    }

    @Test
    void whatIsOutOfBoundsIsRefusedByItsFieldAndNothingIsOrdered() {
        assertRefused("open.name", "'name':'  ','price':1");
        assertRefused("open.name", "'price':1");
        assertRefused("open.name", "'name':'" + "x".repeat(81) + "','price':1");
        assertRefused("open.price", "'name':'Cake'");
        assertRefused("open.price", "'name':'Cake','price':-0.01");
        assertRefused("open.price", "'name':'Cake','price':100000.01");
        assertRefused("open.price", "'name':'Cake','price':1.005");
        assertRefused("open.station_id", CAKE + ",'station_id':404");
        sent(manager, line("'name':'Cake','price':100000", "'quantity':1")).expect(201);
        sent(manager, line("'name':'Water','price':0", "'quantity':1")).expect(201);
    }

    private void assertRefused(String field, String words) {
        Got got = sent(manager, cola(), line(words, "'quantity':1")).expect(422);
        assertEquals(List.of("items[1]." + field), got.fields(), got.body());
        assertTrue(evenings.orders().isEmpty());
    }

    @Test
    void anOpenDishNeedsItsNameAndNoOtherTakesOne() {
        assertEquals(
                List.of("items[0].open"),
                sent(manager, json("{'dish_id':%d,'quantity':1}".formatted(open.id())))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("items[0].open"),
                sent(manager, json("{'dish_id':%d,'quantity':1,'open':{%s}}".formatted(evenings.here.cola.id(), CAKE)))
                        .expect(422)
                        .fields());
    }

    @Test
    void guestsDoNotSeeIt() {
        String menu =
                evenings.here.server().client().get("/dishes/menu").expect(200).body();
        assertFalse(menu.contains("Off the menu"), menu);
        assertTrue(evenings.waiter.get("/dishes/").expect(200).body().contains("Off the menu"));
    }

    @Test
    void itIsSplitMovedCompedAndTakenBackLikeAnyLine() {
        OrderView order =
                sent(manager, line(CAKE, "'quantity':3"), cola()).expect(201).as(OrderView.class);
        CheckPair pair = evenings.waiter
                .post(
                        "/orders/" + order.id() + "/split",
                        json("{'items':[{'item_id':%d,'quantity':1}]}"
                                .formatted(order.items().getFirst().id())))
                .expect(201)
                .as(CheckPair.class);
        ItemView part = pair.to().items().getFirst();
        assertEquals("Cake, brought along", part.name());
        assertEquals(new Money(500_00), pair.to().totalPrice());
        OrderView given = manager.post(
                        "/orders/%d/items/%d/comp".formatted(pair.to().id(), part.id()),
                        json("{'reason':'A birthday'}"))
                .expect(200)
                .as(OrderView.class);
        assertEquals(Money.ZERO, given.totalPrice());
        CheckPair joined = evenings.waiter
                .post("/orders/%d/join".formatted(given.id()), json("{'to_order_id':%d}".formatted(order.id())))
                .expect(200)
                .as(CheckPair.class);
        assertEquals(3, joined.to().items().size());

        OrderView held = sent(manager, line(CAKE + ",'station_id':" + hot, "'quantity':2"))
                .expect(201)
                .as(OrderView.class);
        String item =
                "/orders/" + held.id() + "/items/" + held.items().getFirst().id();
        assertEquals(
                "approval-needed",
                evenings.waiter.patch(item, "{\"quantity\":3}").expect(403).slug());
        evenings.waiter.patch(item, "{\"quantity\":1}").expect(200);
        manager.patch(item, "{\"quantity\":4}").expect(200);
        evenings.waiter.delete(item + "?reason=changed").expect(200);
    }

    private String approved(UUID ref) {
        ApprovalGrant grant = till.post("/auth/approvals", approval("204060", "'line_ref':'" + ref + "'"))
                .expect(200)
                .as(ApprovalGrant.class);
        return ",'approval':'" + grant.approval() + "'";
    }

    private static String approval(String pin, String what) {
        return json("{'pin_code':'%s','action':'open_item',%s}".formatted(pin, what));
    }

    private Got sent(TestClient who, String... lines) {
        return who.post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + String.join(",", lines) + "]}");
    }

    private String line(String words, String more) {
        return json("{'dish_id':%d,'open':{%s},%s}".formatted(open.id(), words, more));
    }

    private String cola() {
        return evenings.cola(1);
    }

    private String bill(OrderView order) {
        return evenings.waiter
                .get("/orders/" + order.id() + "/bill?format=text")
                .expect(200)
                .body();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
