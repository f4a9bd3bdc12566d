package os.qres.server.live;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.FieldError;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.http.Route;
import os.qres.test.process.Deadline;

/// What staff say over the live channel is done as if they had called the route, by the same rules.
class CommandsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Path MATRIX = Path.of("src", "test", "resources", "access-matrix.csv");
    private static final Pattern PATH_NAME = Pattern.compile("\\{(\\w+)}");

    @TempDir
    static Path folder;

    private static TestRestaurant here;
    private static LiveClient waiter;
    private static LiveClient kitchen;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder);
        waiter = of(here.waiter);
        kitchen = of(here.kitchen);
    }

    @AfterAll
    static void close() {
        waiter.close();
        kitchen.close();
        here.close();
    }

    private static LiveClient of(TestClient person) {
        return LiveClient.connect(here.server().address(), "?token=" + person.bearerToken(), null);
    }

    @Test
    void aCookSetsALineReadyAndTheWaiterHearsOfIt() {
        OrderView order = order();
        int item = order.items().getFirst().id();

        LiveEvent answer = kitchen.ask(setItem("cook-1", order, "ready"));

        assertEquals("ack", answer.type());
        assertEquals("cook-1", answer.id());
        assertEquals(ItemStatus.READY, one(order).items().getFirst().status());
        Deadline.await("the dish", SOON, () -> waiter.ofType("dish_ready").stream()
                .anyMatch(e -> e.item().id() == item && e.waiterId() == here.waiterId));
    }

    @Test
    void anEveningOverTheSocketAlone() {
        LiveEvent opened =
                waiter.ask("{\"id\":\"w1\",\"type\":\"create_order\",\"table_id\":%d,\"covers\":2,\"items\":[%s]}"
                        .formatted(here.table2.id(), cola()));
        assertEquals("ack", opened.type(), () -> String.valueOf(opened.problem()));
        OrderView order = waiter.ofType("order_created").getLast().order();
        String about = "\"order_id\":" + order.id();
        done(waiter, "{'id':'w2','type':'add_items'," + about + ",'items':[" + cola() + "]}");
        done(waiter, "{'id':'w3','type':'update_order'," + about + ",'covers':5,'notes':'Окно'}");
        done(kitchen, "{'id':'k1','type':'set_order_status'," + about + ",'status':'IN_PROGRESS'}");
        int ticket = kitchen.ofType("ticket_changed").stream()
                .filter(e -> e.ticket().orderId() == order.id())
                .toList()
                .getLast()
                .ticket()
                .id();
        done(kitchen, "{'id':'k2','type':'bump','ticket_id':" + ticket + "}");
        done(kitchen, "{'id':'k3','type':'recall','ticket_id':" + ticket + "}");
        done(kitchen, "{'id':'k4','type':'bump','ticket_id':" + ticket + ",'item_ids':null}");
        done(waiter, "{'id':'w4','type':'set_order_status'," + about + ",'status':'served'}");
        done(
                waiter,
                "{'id':'w5','type':'pay_order'," + about + ",'payment_status':'paid','payment_method_id':"
                        + here.cash.id() + ",'tendered':500.00}");

        OrderView paid = one(order);
        assertEquals(OrderStatus.SERVED, paid.status());
        assertEquals("Окно", paid.notes());
        assertEquals(5, paid.covers());
        assertEquals(paid.totalPrice(), paid.paidTotal());
        done(waiter, "{'id':'w6','type':'set_table_status','table_id':" + here.table2.id() + ",'is_occupied':true}");
    }

    @Test
    void theSameCommandTwiceHasOneEffectAndOneAnswer() {
        String create = "{\"id\":\"twice\",\"type\":\"create_order\",\"order_type\":\"takeaway\",\"items\":[%s]}"
                .formatted(cola());
        waiter.ask(create);
        waiter.ask(create);
        // What has happened is told in between.
        List<String> acknowledged = waiter.texts().stream()
                .filter(text -> text.startsWith("{\"type\":\"ack\",\"id\":\"twice\""))
                .toList();
        assertEquals(acknowledged.getFirst(), acknowledged.getLast());
        assertEquals(2, acknowledged.size());
        LiveEvent other = waiter.ask(create.replace("\"items\"", "\"covers\":3,\"items\""));
        assertEquals("urn:qres:problem:idempotency-reused", other.problem().type());

        String body = "{\"order_type\":\"takeaway\",\"items\":[" + cola() + "]}";
        var replayed = here.waiter
                .with("Idempotency-Key", "twice")
                .post("/orders/", body)
                .expect(201);
        assertEquals("true", replayed.header("Idempotency-Replayed"));
    }

    @Test
    void aVersionThatHasPassedIsStale() {
        OrderView order = order();
        String update = "{\"id\":\"%s\",\"type\":\"update_order\",\"order_id\":%d,\"if_match\":%d,\"covers\":4}";
        assertEquals(
                "ack",
                waiter.ask(update.formatted("v1", order.id(), order.version())).type());
        LiveEvent late = waiter.ask(update.formatted("v2", order.id(), order.version()));
        assertEquals("urn:qres:problem:stale", late.problem().type());
        assertEquals(
                List.of("if_match"),
                fields(waiter.ask("{\"id\":\"v3\",\"type\":\"update_order\",\"order_id\":1,\"if_match\":\"1\"}")));
    }

    @Test
    void everybodyMayOverTheSocketWhatTheyMayOverHttp() throws IOException {
        made("{'username':'maria','full_name':'Maria','role':'manager','password':'manager pass'}");
        Map<String, LiveClient> callers = Map.of(
                "pos", LiveClient.connect(here.server().address(), "", here.pair("pos", "Bar")),
                "display", LiveClient.connect(here.server().address(), "", here.pair("kitchen", "Pass")),
                "kitchen", of(here.kitchen),
                "waiter", of(here.waiter),
                "manager", of(here.server().client().signedIn("maria", "manager pass")),
                "admin", of(here.admin));
        List<String> lines = Files.readAllLines(MATRIX);
        List<String> header = List.of(lines.getFirst().split(","));
        Map<String, List<String>> rows =
                lines.stream().map(line -> List.of(line.split(","))).collect(toMap(row -> row.getFirst(), row -> row));
        var different = new ArrayList<String>();
        for (Route<?> route : commands().toList()) {
            for (var caller : callers.entrySet()) {
                LiveEvent answer = caller.getValue().ask(aboutNothing(route));
                String answered =
                        switch (answer.problem().status()) {
                            case 401, 403 -> "" + answer.problem().status();
                            default -> "yes";
                        };
                String name = route.method() + " " + route.path().replaceAll("/$", "");
                if (!rows.get(name).get(header.indexOf(caller.getKey())).equals(answered)) {
                    different.add(caller.getKey() + " " + route.command().get() + ": " + answer.problem());
                }
            }
        }
        callers.values().forEach(LiveClient::close);
        assertEquals(List.of(), different);
    }

    @Test
    void theMatrixOfWhoSetsWhichStatus() {
        OrderView order = order();
        refused("forbidden", waiter.ask(setItem("r1", order, "ready")));
        refused("forbidden", kitchen.ask(setItem("r2", order, "served")));
        refused("wrong-step", waiter.ask(setItem("r3", order, "served")));
        refused(
                "forbidden",
                kitchen.ask("{\"id\":\"r4\",\"type\":\"cancel_order\",\"order_id\":%d}".formatted(order.id())));
        assertEquals(order, one(order));
    }

    @Test
    void whatIsNoCommandIsSaidToBeNoneAndTheSocketGoesOn() {
        long before =
                here.admin.get("/orders/").expect(200).listOf(OrderView.class).size();
        for (String noise : List.of("", "hello", "[]", "7", "null", "{", "{}{}", "\"a\"", "{'id':'x'}")) {
            LiveEvent answer = waiter.ask(noise);
            refused("unreadable", answer);
            assertNull(answer.id());
        }
        int answers = waiter.answers().size();
        waiter.sayBytes(new byte[] {1, 2, 3});
        Deadline.await("the answer to bytes", SOON, () -> waiter.answers().size() > answers);
        refused("unreadable", waiter.answers().getLast());
        assertEquals(List.of("id"), fields(waiter.ask("{}")));
        assertEquals(List.of("id"), fields(waiter.ask("{\"id\":7,\"type\":\"create_order\"}")));
        assertEquals(List.of("id"), fields(waiter.ask("{\"id\":\" \",\"type\":\"create_order\"}")));
        assertEquals(
                List.of("id"), fields(waiter.ask("{\"id\":\"" + "x".repeat(256) + "\",\"type\":\"create_order\"}")));
        assertEquals(List.of("id"), fields(waiter.ask("{\"id\":\"a\\u0000\",\"type\":\"create_order\"}")));
        assertEquals(List.of("type"), fields(waiter.ask("{\"id\":\"n1\"}")));
        assertEquals(List.of("type"), fields(waiter.ask("{\"id\":\"n2\",\"type\":\"drop_tables\"}")));
        assertEquals(List.of("type"), fields(waiter.ask("{\"id\":\"n3\",\"type\":\"register\"}")));
        assertEquals(
                List.of("order_id", "item_id"),
                fields(waiter.ask("{\"id\":\"n4\",\"type\":\"set_item_status\",\"status\":\"ready\"}")));
        assertEquals(
                List.of("order_id"),
                fields(waiter.ask("{\"id\":\"n5\",\"type\":\"cancel_order\",\"order_id\":\"../1\"}")));
        for (String id : List.of("0", "-1", "1.5", "1e300", "99999999999999999999")) {
            refused(
                    "not-found",
                    waiter.ask("{\"id\":\"n6%s\",\"type\":\"cancel_order\",\"order_id\":%s}".formatted(id, id)));
        }
        assertEquals(
                List.of("kitchen_note"),
                fields(waiter.ask("{\"id\":\"n7\",\"type\":\"create_order\",\"kitchen_note\":\"x\",\"items\":[]}")));
        assertEquals(
                List.of("extra"),
                fields(kitchen.ask("{\"id\":\"n8\",\"type\":\"recall\",\"ticket_id\":1,\"extra\":1}")));
        assertEquals(
                List.of("items[0].quantity"),
                fields(
                        waiter.ask(
                                "{\"id\":\"n9\",\"type\":\"create_order\",\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":1,\"quantity\":0}]}")));
        assertEquals(before, here.admin.get("/orders/").listOf(OrderView.class).size());
        assertFalse(waiter.isClosed());
        assertEquals("ack", kitchen.ask(setItem("still", order(), "cooking")).type());
    }

    @Test
    void aCommandLargerThanAnyIsRefusedAndTheSocketGoesOn() {
        for (int size : List.of(70_000, 1_000_000)) {
            refused("too-large", waiter.ask("{\"id\":\"big\",\"type\":\"" + "ж".repeat(size) + "\"}"));
        }
        OrderView order = order();
        assertEquals(
                "ack",
                waiter.ask("{\"id\":\"after\",\"type\":\"cancel_order\",\"order_id\":%d}".formatted(order.id()))
                        .type());
    }

    @Test
    void aFloodIsAnsweredInOrderAndHoldsNobodyUp() {
        try (LiveClient flooder = of(here.waiter)) {
            OrderView order = order();
            Thread flood = Thread.startVirtualThread(() -> {
                for (int i = 0; i < 400; i++) {
                    flooder.say(
                            i % 2 == 0
                                    ? "nonsense"
                                    : "{\"id\":\"f%d\",\"type\":\"set_order_status\",\"order_id\":%d,\"status\":\"ready\"}"
                                            .formatted(i, order.id()));
                }
            });
            assertEquals("ack", kitchen.ask(setItem("beside", order(), "ready")).type());
            Deadline.await(
                    "all answers",
                    Duration.ofSeconds(30),
                    () -> flooder.answers().size() == 400);
            assertFalse(flood.isAlive());
            assertEquals(
                    Stream.iterate(1, i -> i < 400, i -> i + 2)
                            .map(i -> "f" + i)
                            .toList(),
                    flooder.answers().stream()
                            .map(LiveEvent::id)
                            .filter(id -> id != null)
                            .toList());
        }
    }

    @Test
    void whoseSessionHasEndedIsCutOffWithinTwoSecondsAndCommandsNothing() {
        TestClient person = here.server().client().signedIn("anna", "waiter pass");
        try (LiveClient client = of(person)) {
            OrderView order = order();
            person.post("/auth/logout", null).expect(204);
            Deadline.await("the end", Duration.ofSeconds(2), client::isClosed);
            assertEquals(order, one(order));
        }
    }

    @Test
    void noRouteNeedsAFieldThatTheEnvelopeTakesOrThatOnlyAQueryHas() {
        commands().forEach(route -> {
            if (route.takes().type() != null) {
                Set<String> taken = new java.util.HashSet<>(Set.of("id", "type", "ifMatch"));
                PATH_NAME.matcher(route.path()).results().forEach(name -> taken.add(camel(name.group(1))));
                Arrays.stream(route.takes().type().getRecordComponents())
                        .forEach(field -> assertFalse(taken.contains(field.getName()), route.path()));
            }
            Set<String> body = route.takes().type() == null
                    ? Set.of()
                    : Arrays.stream(route.takes().type().getRecordComponents())
                            .map(field -> field.getName())
                            .collect(toSet());
            route.query().forEach(filter -> assertTrue(body.contains(filter.name()), route.path()));
        });
    }

    private static String camel(String name) {
        return Pattern.compile("_(\\w)").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Stream<Route<?>> commands() {
        return here.server().wiring().table().routes().stream()
                .filter(route -> route.command().isPresent());
    }

    private static String aboutNothing(Route<?> route) {
        StringBuilder command = new StringBuilder("{\"id\":\"" + UUID.randomUUID() + "\",\"nonsense\":1");
        command.append(",\"type\":\"").append(route.command().get()).append('"');
        PATH_NAME.matcher(route.path()).results().forEach(name -> command.append(",\"")
                .append(name.group(1))
                .append("\":999999"));
        return command.append('}').toString();
    }

    private static void done(LiveClient client, String command) {
        LiveEvent answer = client.ask(command.replace('\'', '"'));
        assertEquals("ack", answer.type(), () -> command + " got " + answer.problem());
    }

    private static void refused(String slug, LiveEvent answer) {
        assertEquals("error", answer.type());
        assertEquals("urn:qres:problem:" + slug, answer.problem().type());
    }

    private static List<String> fields(LiveEvent answer) {
        assertEquals(422, answer.problem().status(), () -> String.valueOf(answer.problem()));
        return answer.problem().errors().stream().map(FieldError::field).toList();
    }

    private static String setItem(String id, OrderView order, String status) {
        return "{\"id\":\"%s\",\"type\":\"set_item_status\",\"order_id\":%d,\"item_id\":%d,\"status\":\"%s\"}"
                .formatted(id, order.id(), order.items().getFirst().id(), status);
    }

    private static void made(String user) {
        here.admin.post("/users/", user.replace('\'', '"')).expect(201);
    }

    private static OrderView one(OrderView order) {
        return here.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private static OrderView order() {
        return here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + cola() + "]}")
                .expect(201)
                .as(OrderView.class);
    }

    private static String cola() {
        return "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
    }
}
