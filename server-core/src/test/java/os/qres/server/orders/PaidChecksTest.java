package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.staff.UserView;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// A guest comes back, and somebody looks for his check.
class PaidChecksTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static PaymentMethodView card;
    private static UserView boris;

    /// Two days ago: one by card, at the table. Today: one of Boris's, two of Anna's, of which one is given back; and
    /// one that nobody has paid.
    private static OrderView old;
    private static OrderView others;
    private static OrderView own;
    private static OrderView returned;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        card = made("/payment-methods/", "{'name':'Card','kind':'card'}").as(PaymentMethodView.class);
        made("/users/", "{'username':'m2','full_name':'M','role':'manager','password':'manager pass'}");
        boris = made(
                        "/users/",
                        "{'username':'boris','full_name':'Борис Петров','role':'waiter','password':'waiter pass'}")
                .as(UserView.class);
        old = evenings.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[%s]}".formatted(evenings.here.table1.id(), evenings.cola(1)))
                .expect(201)
                .as(OrderView.class);
        evenings.waiter
                .patch(
                        "/orders/" + old.id() + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":" + card.id() + "}")
                .expect(200);
        evenings.later(Duration.ofDays(2));
        others = paid(evenings.here.server().client().signedIn("boris", "waiter pass"), evenings.pizza(1));
        own = paid(evenings.waiter, evenings.cola(2));
        returned = paid(evenings.waiter, evenings.cola(3));
        evenings.admin
                .patch("/orders/" + returned.id() + "/payment", "{\"payment_status\":\"refunded\"}")
                .expect(200);
        evenings.opened("takeaway", 1, evenings.cola(1));
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void aManagerFindsEveryPaidCheckNewestFirstAndPageByPage() {
        finds(manager(), "", returned, own, others, old);
        Got page = manager().get("/checks/paid?skip=1&limit=2").expect(200);
        assertEquals("4", page.header("X-Total-Count"));
        assertEquals(ids(own, others), ids(page));
        assertEquals(ids(own, others), ids(manager().get("/checks/paid/?skip=1&limit=2")));
    }

    @Test
    void byNumberTableSumWaiterDayAndWayToPay() {
        finds(manager(), "?number=" + own.number(), sameNumber(own));
        finds(manager(), "?table_number=" + evenings.here.table1.number(), old);
        finds(manager(), "?total=300", own);
        finds(manager(), "?total=300.00&number=77");
        finds(manager(), "?waiter_id=" + boris.id(), others);
        finds(manager(), "?payment_method_id=" + card.id(), old);
        finds(manager(), "?date_to=" + old.businessDay(), old);
        finds(manager(), "?date_from=" + own.businessDay(), returned, own, others);
        finds(
                manager(),
                "?date_from=" + own.businessDay() + "&total=450&payment_method_id=" + evenings.here.cash.id(),
                returned);
    }

    @Test
    void byWhatSomebodyTypes() {
        typed(manager(), "БОРИС", others);
        typed(manager(), "card", old);
        typed(manager(), "300", own);
        typed(manager(), "300,00", own);
        typed(manager(), "300.5");
        typed(manager(), "  cash 450", returned);
        typed(manager(), "cash борис", others);
        typed(manager(), "борис card");
        typed(manager(), "nobody");
        typed(manager(), "\u2116 %_'");
        typed(manager(), Integer.toString(evenings.here.table1.number()), withNumber(evenings.here.table1.number()));
        typed(evenings.waiter, "борис");
        typed(evenings.waiter, "cash", returned, own);
        assertEquals(
                List.of("words"),
                manager()
                        .get("/checks/paid?words=" + "x".repeat(101))
                        .expect(422)
                        .fields());
    }

    /// Those of that table, or with that number.
    private static OrderView[] withNumber(int number) {
        return Stream.of(returned, own, others, old)
                .filter(order -> order.number() == number || Objects.equals(order.tableNumber(), number))
                .toArray(OrderView[]::new);
    }

    private static void typed(TestClient person, String words, OrderView... orders) {
        finds(person, "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8), orders);
    }

    @Test
    void aWaiterFindsHisOwnOfTheRunningDay() {
        finds(evenings.waiter, "", returned, own);
        finds(evenings.waiter, "?number=" + own.number(), own);
        finds(evenings.waiter, "?number=" + others.number());
        finds(evenings.waiter, "?waiter_id=" + evenings.here.waiterId, returned, own);
        finds(evenings.waiter, "?date_from=" + own.businessDay(), returned, own);
        for (String more : List.of(
                "waiter_id=" + boris.id(),
                "date_from=" + old.businessDay(),
                "date_to=" + old.businessDay(),
                "date_to=" + own.businessDay().plusDays(1))) {
            assertEquals(
                    "forbidden",
                    evenings.waiter.get("/checks/paid?" + more).expect(403).slug(),
                    more);
        }
        evenings.kitchen.get("/checks/paid").expect(403);
    }

    @Test
    void aWaiterWhoIsAllowedFindsTheRest() {
        List<String> usual = List.of("cancel_sent", "discount", "transfer", "others_orders", "drawer");
        evenings.admin
                .patch("/roles/waiter", "{\"permissions\":[\"past_checks\",\"" + String.join("\",\"", usual) + "\"]}")
                .expect(200);
        finds(evenings.waiter, "?date_to=" + own.businessDay(), returned, own, others, old);
        evenings.admin
                .patch("/roles/waiter", "{\"permissions\":[\"" + String.join("\",\"", usual) + "\"]}")
                .expect(200);
        finds(evenings.waiter, "", returned, own);
    }

    @Test
    void whatNobodyCanMeanIsRefusedAndNamed() {
        for (String wrong : List.of(
                "number=one",
                "table_number=1.5",
                "total=much",
                "total=1.001",
                "total=1e99999",
                "total=99999999999999999999",
                "waiter_id=x",
                "payment_method_id=x",
                "date_from=yesterday",
                "date_to=10000-01-01",
                "skip=-1",
                "limit=0")) {
            assertEquals(
                    List.of(wrong.substring(0, wrong.indexOf('='))),
                    manager().get("/checks/paid?" + wrong).expect(422).fields(),
                    wrong);
        }
    }

    /// On a day that is over, a check of the same number may have been paid, too.
    private static OrderView[] sameNumber(OrderView order) {
        return order.number() == old.number() ? new OrderView[] {order, old} : new OrderView[] {order};
    }

    private static void finds(TestClient person, String query, OrderView... orders) {
        assertEquals(ids(orders), ids(person.get("/checks/paid" + query).expect(200)), query);
    }

    private static List<Integer> ids(OrderView... orders) {
        return Arrays.stream(orders).map(OrderView::id).toList();
    }

    private static List<Integer> ids(Got got) {
        return got.listOf(OrderView.class).stream().map(OrderView::id).toList();
    }

    private static TestClient manager() {
        return evenings.here.server().client().signedIn("m2", "manager pass");
    }

    private static OrderView paid(TestClient waiter, String line) {
        OrderView order = waiter.post("/orders/", "{\"order_type\":\"takeaway\",\"covers\":1,\"items\":[" + line + "]}")
                .expect(201)
                .as(OrderView.class);
        return waiter.patch(
                        "/orders/" + order.id() + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":" + evenings.here.cash.id() + "}")
                .expect(200)
                .as(OrderView.class);
    }

    private static Got made(String path, String json) {
        return evenings.admin.post(path, json.replace('\'', '"')).expect(201);
    }
}
