package os.qres.server.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.live.LiveClient;
import os.qres.server.routes.Things;

/// A restaurant in which everybody who may ask has things of their own, and others have some too.
final class Belongings implements AutoCloseable {
    /// Who may ask; `pos` and `display` are devices that nobody is signed in on, the display the bar's.
    static final List<String> CALLERS = List.of("nobody", "pos", "display", "kitchen", "waiter", "manager", "admin");

    private static final Set<String> PEOPLE = Set.of("kitchen", "waiter", "manager", "admin");
    private static final Set<String> WHO_SERVE = Set.of("waiter", "manager", "admin");
    private static final String PASSWORD = "their password";

    final TestRestaurant restaurant;

    private final Map<String, TestClient> callers = new HashMap<>();
    private final Map<String, Device> devices = new HashMap<>();
    private final Map<String, Thing> leftOver = new HashMap<>();
    private final Person colleague;
    private final String otherOrder;
    private final String printer;
    private int count;

    private record Person(TestClient client, String mark, Map<String, String> words) {}

    private record Device(String token, String mark, String id) {}

    Belongings(Path folder) {
        restaurant = new TestRestaurant(folder);
        otherOrder = otherOrder(restaurant);
        colleague = hired("waiter");
        printer = idOf(
                restaurant.admin,
                "/printers",
                "{'name':'Bar','connection':'network','address':'127.0.0.1','is_active':false}");
        devices.put("pos", paired("pos"));
        devices.put("display", paired("kitchen"));
        restaurant
                .admin
                .patch("/terminals/" + devices.get("display").id(), "{\"station_id\":" + restaurant.bar.id() + "}")
                .expect(200);
        TestClient anyone = restaurant.server().client();
        callers.put("nobody", anyone);
        devices.forEach((name, device) -> callers.put(name, anyone.terminal(device.token())));
        PEOPLE.forEach(role -> callers.put(role, hired(role).client()));
    }

    /// A new thing of the caller's own, or of somebody else's; nothing, when such a caller cannot have one.
    Optional<Thing> thing(Whose whose, String caller, boolean own) {
        boolean exists = !own
                || switch (whose) {
                    case NOBODY -> throw new IllegalArgumentException("nobody has it");
                    case ORDER -> WHO_SERVE.contains(caller);
                    case TICKET -> caller.equals("display");
                    case PERSON, SHIFT, SESSION -> PEOPLE.contains(caller);
                    case DEVICE -> devices.containsKey(caller);
                    case PAIRING -> true;
                };
        if (!exists) {
            return Optional.empty();
        }
        Thing left = leftOver.remove(key(whose, caller, own));
        return Optional.of(left == null ? made(whose, caller, own) : left.askedFor(whose, callers.get(caller)));
    }

    /// Nothing was done to this one: it may serve again.
    void keep(Whose whose, String caller, boolean own, Thing thing) {
        if (whose == Whose.ORDER || whose == Whose.PERSON || whose == Whose.SESSION) {
            leftOver.put(key(whose, caller, own), thing);
        }
    }

    /// Another's order is the same whoever asks.
    private static String key(Whose whose, String caller, boolean own) {
        return whose + " of "
                + (own ? "their own, " + caller : whose == Whose.ORDER ? "another" : "another, " + caller);
    }

    private Thing made(Whose whose, String caller, boolean own) {
        TestClient asker = callers.get(caller);
        return switch (whose) {
            case NOBODY -> throw new IllegalArgumentException("nobody has it");
            case ORDER -> order(asker, own ? asker : colleague.client(), cola());
            case TICKET -> ticket(asker, own ? cola() : pizza());
            case PERSON, SHIFT, SESSION -> person(caller, own);
            case DEVICE -> device(asker, own ? devices.get(caller) : paired("pos"));
            case PAIRING -> pairing(asker, own);
        };
    }

    /// One to which lines of others can go.
    private static String otherOrder(TestRestaurant restaurant) {
        return idOf(restaurant.admin, "/orders", "{'table_id':" + restaurant.table2.id() + ",'items':[]}");
    }

    private Thing order(TestClient asker, TestClient waiter, String line) {
        String mark = mark();
        int number = 100 + ++count;
        String table = idOf(restaurant.admin, "/tables", "{'number':" + number + ",'seats':4}");
        String order = "{'table_id':%s,'items':[{'comment':'%s',%s}]}".formatted(table, mark, line);
        JsonNode made =
                Things.json(waiter.post("/orders", order.replace('\'', '"')).expect(201));
        String off = "{\"basis_points\":100,\"reason\":\"Late\"}";
        JsonNode cut =
                Things.json(restaurant.admin.post("/orders/" + made.path("id").asText() + "/discounts", off));
        Map<String, String> words = Map.of(
                "discount_id", cut.at("/discounts/0/id").asText(),
                "order_id", made.path("id").asText(),
                "item_id", made.at("/items/0/id").asText(),
                "other_order", otherOrder,
                "table", table,
                "line", line,
                "cash", Integer.toString(restaurant.cash.id()),
                "printer", printer,
                "another", Integer.toString(restaurant.waiterId));
        return new Thing(asker, waiter, mark, words);
    }

    private Thing ticket(TestClient asker, String line) {
        Thing order = order(asker, colleague.client(), line);
        return order.alsoCalled("ticket_id", ticketOf(order.word("order_id")));
    }

    private String ticketOf(String order) {
        for (JsonNode ticket : Things.json(restaurant.admin.get("/kitchen/tickets?status=open&limit=500"))) {
            if (ticket.path("order_id").asText().equals(order)) {
                return ticket.path("id").asText();
            }
        }
        throw new AssertionError("order " + order + " has no ticket");
    }

    private String cola() {
        return "'dish_id':%d,'quantity':1".formatted(restaurant.cola.id());
    }

    private String pizza() {
        return "'dish_id':%d,'dish_variation_id':%d,'quantity':1"
                .formatted(restaurant.pizza.id(), restaurant.large.id());
    }

    /// Whoever asks is new too: what they ask for may be the end of them.
    private Thing person(String caller, boolean own) {
        if (!PEOPLE.contains(caller)) {
            Person person = hired("waiter");
            return new Thing(callers.get(caller), person.client(), person.mark(), person.words());
        }
        Person asker = hired(caller);
        Person owner = own ? asker : hired("waiter");
        return new Thing(asker.client(), owner.client(), owner.mark(), owner.words());
    }

    private Person hired(String role) {
        String mark = mark();
        String id = idOf(
                restaurant.admin,
                "/users",
                "{'username':'%s','full_name':'%s','role':'%s','password':'%s'}".formatted(mark, mark, role, PASSWORD));
        TestClient anyone = restaurant.server().client();
        JsonNode tokens = Things.json(
                anyone.post("/auth/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(mark, PASSWORD))
                        .expect(200));
        Map<String, String> words = Map.of(
                "user_id", id,
                "username", mark,
                "password", PASSWORD,
                "pin", Integer.toString(100_000 + ++count),
                "refresh_token", tokens.path("refresh_token").asText());
        return new Person(anyone.bearer(tokens.path("access_token").asText()), mark, words);
    }

    private static Thing device(TestClient asker, Device device) {
        return new Thing(asker, asker, device.mark(), Map.of("terminal_id", device.id()));
    }

    private Device paired(String kind) {
        String mark = mark();
        String token = restaurant.pair(kind, mark);
        JsonNode me = Things.json(restaurant
                .server()
                .client()
                .terminal(token)
                .get("/terminals/me")
                .expect(200));
        return new Device(token, mark, me.path("id").asText());
    }

    /// Of devices only a few may wait at once.
    private Thing pairing(TestClient asker, boolean own) {
        for (JsonNode waiting : Things.json(restaurant.admin.get("/terminals/pairing"))) {
            String code = "{\"code\":\"" + waiting.path("code").asText() + "\"}";
            restaurant.admin.post("/terminals/pairing/refuse", code).expect(200);
        }
        String mark = mark();
        JsonNode started = Things.json(asker.post("/terminals/pairing", "{\"name\":\"" + mark + "\",\"kind\":\"pos\"}")
                .expect(201));
        String secret = own ? started.path("secret").asText() : "another's";
        Map<String, String> words = Map.of(
                "pairing_id", started.path("pairing_id").asText(),
                "code", started.path("code").asText());
        return new Thing(asker.with("X-Pairing-Secret", secret), asker, mark, words);
    }

    /// A socket of the caller's, who is not nobody.
    LiveClient socket(String caller) {
        String address = restaurant.server().address();
        return devices.containsKey(caller)
                ? LiveClient.connect(address, "", devices.get(caller).token())
                : LiveClient.connect(address, "?token=" + callers.get(caller).bearerToken(), null);
    }

    private String mark() {
        return "m" + ++count + "k";
    }

    private static String idOf(TestClient maker, String path, String body) {
        return Things.json(maker.post(path, body.replace('\'', '"')).expect(201))
                .path("id")
                .asText();
    }

    @Override
    public void close() {
        restaurant.close();
    }
}
