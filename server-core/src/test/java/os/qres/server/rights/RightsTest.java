package os.qres.server.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.live.LiveClient;
import os.qres.test.process.Deadline;

/// What the roles may, when a manager says otherwise.
class RightsTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static TestClient manager;
    private static TestClient other;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        person("maria", "manager", "manager pass", "204060");
        person("boris", "waiter", "second pass", "3344");
        manager = evenings.here.server().client().signedIn("maria", "manager pass");
        other = evenings.here.server().client().signedIn("boris", "second pass");
    }

    private static void person(String name, String role, String password, String pin) {
        evenings.admin
                .post(
                        "/users/",
                        json("{'username':'%1$s','full_name':'%1$s','role':'%2$s','password':'%3$s','pin_code':'%4$s'}"
                                .formatted(name, role, password, pin)))
                .expect(201);
    }

    @AfterEach
    void asUsual() {
        for (Role role : List.of(Role.MANAGER, Role.WAITER, Role.KITCHEN)) {
            set(evenings.admin, role, each -> each.isUsualFor(role)).expect(200);
        }
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void eachRoleMayAtFirstWhatItMightBefore() {
        List<RoleView> roles = evenings.waiter.get("/roles").expect(200).listOf(RoleView.class);
        assertEquals(
                List.of(Role.ADMIN, Role.MANAGER, Role.WAITER, Role.KITCHEN),
                roles.stream().map(RoleView::role).toList());
        roles.forEach(role ->
                assertEquals(List.copyOf(Permission.usualFor(role.role())), role.permissions(), role.role()::name));
        assertTrue(roles.getFirst().isFixed());
    }

    @Test
    void whatIsWithdrawnAndGrantedCountsAtOnceAndIsToldToEveryTerminal() {
        OrderView order = order();
        String line =
                "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
        try (LiveClient live =
                LiveClient.connect(evenings.here.server().address(), "?token=" + evenings.waiter.bearerToken(), null)) {
            Deadline.await("the greeting", Duration.ofSeconds(10), () -> !live.ofType("hello")
                    .isEmpty());
            set(manager, Role.WAITER, each -> each == Permission.COMP || each == Permission.OTHERS_ORDERS)
                    .expect(200);
            Deadline.await("the news", Duration.ofSeconds(10), () -> !live.ofType("rights_changed")
                    .isEmpty());
        }

        assertEquals("approval-needed", evenings.waiter.delete(line).expect(403).slug());
        assertEquals(
                "approval-needed",
                evenings.waiter
                        .patch("/orders/" + order.id() + "/status", json("{'status':'cancelled'}"))
                        .expect(403)
                        .slug());
        evenings.kitchen
                .patch("/orders/" + order.id() + "/status", json("{'status':'ready'}"))
                .expect(200);
        evenings.waiter.post(line + "/comp", json("{'reason':'Cold'}")).expect(200);
        Snapshot snapshot = evenings.waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
        assertEquals(
                List.of(Permission.COMP, Permission.OTHERS_ORDERS),
                snapshot.crew().roles().stream()
                        .filter(each -> each.role() == Role.WAITER)
                        .findFirst()
                        .orElseThrow()
                        .permissions());
        manager.delete("/orders/" + order.id()).expect(200);
    }

    @Test
    void somebodyWhoMayAllowsByPinWhatTheRoleLost() {
        TestClient till = evenings.here.waiterAt(evenings.here.pair("pos", "Till"));
        set(manager, Role.WAITER, each -> each == Permission.OTHERS_ORDERS).expect(200);
        OrderView order = order();
        String path = "/orders/" + order.id();
        assertEquals(
                "forbidden", allow(till, "3344", "cancel", order).expect(403).slug());

        String table = "{'table_id':%d,'approval':'%s'}";
        assertEquals(
                "approval-needed",
                till.patch(path, json("{'table_id':%d}".formatted(evenings.here.table2.id())))
                        .expect(403)
                        .slug());
        String moving = allow(till, "204060", "transfer", order)
                .expect(200)
                .as(ApprovalGrant.class)
                .approval();
        till.patch(path, json(table.formatted(evenings.here.table2.id(), moving)))
                .expect(200);
        assertEquals(
                "approval-used",
                till.patch(path, json(table.formatted(evenings.here.table1.id(), moving)))
                        .expect(409)
                        .slug());

        String voiding = allow(till, "204060", "cancel", order)
                .expect(200)
                .as(ApprovalGrant.class)
                .approval();
        till.send(
                        "DELETE",
                        path + "/items/" + order.items().getFirst().id(),
                        json("{'reason':'Mistake','approval':'%s'}".formatted(voiding)))
                .expect(200);
        manager.delete(path).expect(200);
    }

    private static Got allow(TestClient till, String pin, String action, OrderView order) {
        return till.post(
                "/auth/approvals",
                json("{'pin_code':'%s','action':'%s','order_id':%d}".formatted(pin, action, order.id())));
    }

    @Test
    void fewerPortionsOfALineAreTakenBackToo() {
        set(manager, Role.WAITER, each -> each != Permission.CANCEL_SENT && each.isUsualFor(Role.WAITER))
                .expect(200);
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(3));
        String line =
                "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
        assertEquals(
                "approval-needed",
                evenings.waiter.patch(line, json("{'quantity':2}")).expect(403).slug());
        evenings.waiter.patch(line, json("{'quantity':4}")).expect(200);
        manager.delete("/orders/" + order.id()).expect(200);
    }

    @Test
    void ordersOfOthersAreLeftAloneByWhoMayNotChangeThem() {
        set(manager, Role.WAITER, each -> each != Permission.OTHERS_ORDERS && each.isUsualFor(Role.WAITER))
                .expect(200);
        OrderView order = order();
        String path = "/orders/" + order.id();
        assertEquals(
                "others-order",
                other.post(path + "/items", evenings.cola(1)).expect(403).slug());
        assertEquals(
                "others-order",
                other.patch(path + "/payment", json("{'payment_status':'paid'}"))
                        .expect(403)
                        .slug());
        other.get(path).expect(200);
        evenings.waiter.post(path + "/items", evenings.cola(1)).expect(201);
        evenings.kitchen.patch(path + "/status", json("{'status':'ready'}")).expect(200);
        manager.delete(path).expect(200);
    }

    @Test
    void reportsDrawersChitsAndTheMenusStopsGoByPermissionsToo() {
        evenings.waiter.get("/till/x-report").expect(403);
        set(manager, Role.WAITER, each -> each == Permission.X_REPORT).expect(200);

        evenings.waiter.get("/till/x-report").expect(200);
        evenings.waiter.get("/till/x-report/paper?format=text").expect(200);
        evenings.waiter.get("/till/closing").expect(403);
        evenings.waiter.post("/till/z-reports", json("{}")).expect(403);
        assertEquals(
                "forbidden",
                evenings.waiter
                        .post("/till/drawers", json("{'kind':'waiter','opening_float':10}"))
                        .expect(403)
                        .slug());
        evenings.waiter.post("/print-jobs/1/reroute", json("{'printer_id':1}")).expect(403);
        assertEquals(
                "approval-needed",
                evenings.waiter
                        .patch("/dishes/" + evenings.here.cola.id() + "/availability", json("{'is_available':true}"))
                        .expect(403)
                        .slug());
        evenings.kitchen
                .patch("/dishes/" + evenings.here.cola.id() + "/availability", json("{'is_available':true}"))
                .expect(200);
    }

    @Test
    void refundsAndDiscountsHaveTheirTiers() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(2));
        String discount = "/orders/" + order.id() + "/discounts";
        set(manager, Role.WAITER, each -> each == Permission.REFUND_TODAY || each == Permission.OTHERS_ORDERS)
                .expect(200);
        assertEquals(
                "approval-needed",
                evenings.waiter
                        .post(discount, json("{'basis_points':100,'reason':'Guest'}"))
                        .expect(403)
                        .slug());
        evenings.pay(order, "");
        String refund = json("{'payment_status':'refunded','amount':10}");
        evenings.waiter.patch("/orders/" + order.id() + "/payment", refund).expect(200);
        evenings.later(Duration.ofDays(1));
        manager = evenings.here.server().client().signedIn("maria", "manager pass");
        other = evenings.here.server().client().signedIn("boris", "second pass");
        assertEquals(
                "approval-needed",
                evenings.waiter
                        .patch("/orders/" + order.id() + "/payment", refund)
                        .expect(403)
                        .slug());
    }

    @Test
    void nobodyGrantsWhatHeHimselfMayNotAndNobodyTouchesAnAdministrators() {
        Got refused = set(manager, Role.WAITER, each -> each == Permission.COMP || each == Permission.DISCOUNT_ANY);
        assertEquals("invalid", refused.expect(422).slug());
        assertEquals(List.of("permissions[1]"), refused.fields());
        assertTrue(refused.body().contains("yourself"), refused.body());
        assertEquals(
                List.of("permissions[0]"),
                set(evenings.admin, Role.KITCHEN, each -> each == Permission.COMP)
                        .expect(422)
                        .fields());
        assertEquals(
                "role-fixed",
                set(evenings.admin, Role.ADMIN, each -> false).expect(409).slug());
        set(evenings.waiter, Role.WAITER, each -> true).expect(403);
        evenings.admin.patch("/roles/guest", json("{'permissions':[]}")).expect(404);
        assertEquals(
                List.of("permissions[0]"),
                evenings.admin
                        .patch("/roles/waiter", json("{'permissions':['fly']}"))
                        .expect(422)
                        .fields());
        assertEquals(
                "stale",
                evenings.admin
                        .with("If-Match", "\"77\"")
                        .patch("/roles/waiter", json("{'permissions':[]}"))
                        .expect(412)
                        .slug());
        eachRoleMayAtFirstWhatItMightBefore();
    }

    @Test
    void whatAManagerMayNotTakesNothingFromWhatOthersHaveAlready() {
        set(evenings.admin, Role.WAITER, each -> each == Permission.DISCOUNT_ANY)
                .expect(200);
        set(manager, Role.WAITER, each -> each == Permission.DISCOUNT_ANY || each == Permission.COMP)
                .expect(200);
        RoleView now = set(manager, Role.WAITER, each -> each == Permission.COMP)
                .expect(200)
                .as(RoleView.class);
        assertFalse(now.permissions().contains(Permission.DISCOUNT_ANY));
    }

    private static OrderView order() {
        return evenings.opened("takeaway", 1, evenings.cola(2), evenings.pizza(1));
    }

    private static Got set(TestClient who, Role role, Predicate<Permission> wanted) {
        String names = Arrays.stream(Permission.values())
                .filter(wanted)
                .map(each -> '"' + each.name().toLowerCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(",", "{\"permissions\":[", "]}"));
        return who.patch("/roles/" + role.name().toLowerCase(Locale.ROOT), names);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
