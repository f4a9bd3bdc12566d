package os.qres.server.routes;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestPicture;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;

/// Makes new things of every kind that a path can name, over HTTP, as an owner would. Each has as many parts as
/// is said: an order its lines, a dish its variations, a location its tables.
public final class Things {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_BY_THEMSELVES = Set.of(
            "item_id",
            "discount_id",
            "variation_id",
            "ticket_id",
            "qr_code",
            "pairing_id",
            "file",
            "page_file",
            "picture");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final TestRestaurant restaurant;
    private final TestClient admin;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger tables = new AtomicInteger(100);
    private final List<Part> store = new ArrayList<>();
    private final Map<String, Function<Map<String, String>, String>> kinds = new HashMap<>();

    private List<Part> parts = List.of();
    private String refused = "";

    /// What the things are made of; no two share anything.
    private record Part(int ingredient, int group, int option, int dish) {}

    public Things(TestRestaurant restaurant) {
        this.restaurant = restaurant;
        this.admin = restaurant.admin;
        kinds.put("order_id", _ -> order());
        kinds.put(
                "item_id",
                path -> path.containsKey("ticket_id")
                        ? stored("select item_id from ticket_part where ticket_id = " + path.get("ticket_id"))
                        : at(admin.get("/orders/" + path.get("order_id")), "/items/0/id"));
        kinds.put("discount_id", path -> discount(path.get("order_id")));
        kinds.put("drawer_id", _ -> drawer());
        kinds.put("shift_id", _ -> at(admin.get("/shifts?user_id=" + user()), "/0/id"));
        kinds.put("z_number", _ -> at(post("/till/z-reports", "{'carry_over':true}"), "/number"));
        kinds.put("ticket_id", _ -> ticketOf(order()));
        kinds.put("table_id", _ -> table("null"));
        kinds.put("location_id", _ -> location());
        kinds.put("category_id", _ -> category());
        kinds.put("dish_id", _ -> dish());
        kinds.put("variation_id", path -> variation(path.get("dish_id")));
        kinds.put("ingredient_id", _ -> made("/ingredients", "{'name':'Salt %1$d','is_allergen':true}"));
        kinds.put("group_id", _ -> group());
        kinds.put("payment_method_id", _ -> made("/payment-methods", "{'name':'Card %1$d','kind':'card'}"));
        kinds.put("station_id", _ -> made("/stations", "{'name':'Grill %1$d'}"));
        kinds.put("price_list_id", _ -> made("/price-lists", "{'name':'Late %1$d','rules':[{'basis_points':-1000}]}"));
        kinds.put("printer_id", _ -> printer());
        kinds.put("print_job_id", _ -> made("/printers/" + printer() + "/test", "{}"));
        kinds.put("user_id", _ -> user());
        kinds.put("terminal_id", _ -> terminal());
        kinds.put(
                "section_id",
                _ -> made("/sections", "{'name':'Terrace %1$d','location_id':" + location() + ",'table_ids':[]}"));
        kinds.put("booking_id", _ -> made("/bookings", booking()));
        kinds.put("role", _ -> "manager");
        kinds.put("ip", _ -> restaurant.blockedIp());
        kinds.put("pairing_id", _ -> refusedPairing());
        kinds.put("qr_code", _ -> at(admin.get("/tables/" + table("null")), "/qr_code"));
        kinds.put("picture", _ -> picture());
        kinds.put("page_file", _ -> "swagger.js");
        kinds.put("file", _ -> admin.get("/menu").body().replaceFirst("(?s).*/assets/([\\w.-]+).*", "$1"));
    }

    private String drawer() {
        return made("/till/drawers", "{'kind':'waiter','user_id':" + user() + ",'opening_float':100}");
    }

    private String discount(String order) {
        String body = "{\"basis_points\":100,\"reason\":\"Late\"}";
        return at(admin.post("/orders/" + order + "/discounts", body), "/discounts/0/id");
    }

    /// From now on things have `size` parts.
    public void ofParts(int size) {
        while (store.size() < size) {
            store.add(part());
        }
        parts = store.subList(0, size);
    }

    /// The names of all kinds of things that can be made by themselves and are no other thing's part.
    Stream<String> names() {
        return kinds.keySet().stream().filter(not(NOT_BY_THEMSELVES::contains));
    }

    /// A new thing, by its name in paths.
    public String fresh(String name) {
        return fresh(name, Map.of());
    }

    private String fresh(String name, Map<String, String> path) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new AssertionError("say in Things how a {" + name + "} is made");
        }
        return kind.apply(path);
    }

    /// The path with new things in place of its names.
    public String filled(String path) {
        var given = new HashMap<String, String>();
        return NAME.matcher(path).replaceAll(name -> {
            String thing = fresh(name.group(1), given);
            given.put(name.group(1), thing);
            return Matcher.quoteReplacement(thing);
        });
    }

    /// A number that nothing has yet.
    int number() {
        return count.incrementAndGet();
    }

    /// Makes whatever was prepared of the menu out of date.
    void changeMenu() {
        admin.patch("/dishes/" + restaurant.cola.id(), "{\"code\":\"" + number() + "\"}")
                .expect(200);
    }

    /// One line for each part.
    String lines() {
        return "[" + String.join(",", parts.stream().map(Things::line).toList()) + "]";
    }

    String line() {
        return line(parts.getFirst());
    }

    private static String line(Part part) {
        return "{'dish_id':%d,'quantity':1,'seat':1,'modifier_option_ids':[%d]}".formatted(part.dish(), part.option());
    }

    String ingredients() {
        return parts.stream().map(Part::ingredient).toList().toString();
    }

    String groups() {
        return parts.stream().map(Part::group).toList().toString();
    }

    String options() {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> "{'name':'Option %d','price_delta':10,'ingredient_ids':%s}".formatted(i, ingredients()))
                .toList()
                .toString();
    }

    private Part part() {
        int ingredient = Integer.parseInt(fresh("ingredient_id"));
        JsonNode group = json(post(
                "/modifiers",
                "{'name':'Sauce"
                        + " %1$d','min_choices':1,'max_choices':1,'options':[{'name':'Hot','price_delta':5,'ingredient_ids':["
                        + ingredient + "]}]}"));
        String category = made("/categories", "{'name':'Page %1$d','station_id':" + fresh("station_id") + "}");
        String dish = made(
                "/dishes",
                "{'name':'Dish %1$d','price':100,'category_id':" + category + ",'countdown':100000,'ingredient_ids':["
                        + ingredient + "],'modifier_group_ids':["
                        + group.path("id").asInt() + "]}");
        return new Part(
                ingredient, group.path("id").asInt(), group.at("/options/0/id").asInt(), Integer.parseInt(dish));
    }

    private String order() {
        return made("/orders", "{'table_id':" + table("null") + ",'items':" + lines() + "}");
    }

    /// An order that was made, served and paid.
    String finishedOrder() {
        String order = order();
        admin.post("/kitchen/tickets/" + ticketOf(order) + "/bump", "{}").expect(200);
        admin.patch("/orders/" + order + "/status", "{\"status\":\"served\"}").expect(200);
        String payment = "{\"payment_status\":\"paid\",\"payment_method_id\":" + restaurant.cash.id() + "}";
        admin.patch("/orders/" + order + "/payment", payment).expect(200);
        return order;
    }

    private String ticketOf(String order) {
        return stored("select id from ticket where order_id = " + order);
    }

    /// Past the routes: the list of all tickets is long when thousands of orders were made for one suite.
    private String stored(String question) {
        return TestStore.column(restaurant.server().database(), question).getFirst();
    }

    private String table(String location) {
        return made("/tables", "{'number':" + tableNumber() + ",'seats':4,'location_id':" + location + "}");
    }

    /// A number that no table has yet.
    int tableNumber() {
        return tables.incrementAndGet();
    }

    /// A table that nobody has, booked from now on.
    String booking() {
        String table = table("null");
        String now = at(admin.get("/tables/" + table), "/created_at");
        return "{'table_id':%s,'guest_name':'Ivanova','covers':4,'begins_at':'%s'}".formatted(table, now);
    }

    private String location() {
        String location = made("/locations", "{'name':'Hall %1$d'}");
        parts.forEach(_ -> table(location));
        return location;
    }

    private String category() {
        String category = made("/categories", "{'name':'Page %1$d'}");
        parts.forEach(_ -> dish(category));
        return category;
    }

    private String dish() {
        String dish = dish(made("/categories", "{'name':'Page %1$d'}"));
        parts.forEach(_ -> variation(dish));
        return dish;
    }

    private String dish(String category) {
        return made(
                "/dishes",
                "{'name':'Dish %1$d','price':100,'category_id':" + category + ",'ingredient_ids':" + ingredients()
                        + ",'modifier_group_ids':" + groups() + "}");
    }

    private String variation(String dish) {
        return made("/dishes/" + dish + "/variations", "{'name':'Size %1$d','price':100}");
    }

    private String group() {
        return made("/modifiers", "{'name':'Sauce %1$d','min_choices':0,'max_choices':1,'options':" + options() + "}");
    }

    private String picture() {
        return at(admin.upload("/uploads", "image/jpeg", TestPicture.jpeg()).expect(201), "/url")
                .replace("/uploads/", "");
    }

    /// One that is not spoken to.
    private String printer() {
        return made(
                "/printers",
                "{'name':'Printer %1$d','connection':'network','address':'127.0.0.1','is_active':false,"
                        + "'routes':[{'kind':'bill'},{'kind':'receipt'}]}");
    }

    private String user() {
        return at(person().get("/auth/me"), "/id");
    }

    /// Somebody new who has come to work.
    TestClient person() {
        int number = number();
        post(
                "/users",
                "{'username':'user%1$d','full_name':'User %1$d','role':'waiter','password':'waiter pass',"
                        + "'pin_code':'%2$06d','passport':'4500 %1$d'}",
                number);
        TestClient person = restaurant.server().client().signedIn("user" + number, "waiter pass");
        person.post("/users/me/shift", "{\"active\":true}").expect(200);
        return person;
    }

    /// One after another, since few may wait to be let in.
    private synchronized String terminal() {
        restaurant.pair("pos", "Till " + number());
        JsonNode terminals = json(admin.get("/terminals?limit=500"));
        return terminals.path(terminals.size() - 1).path("id").asText();
    }

    /// The same each time, since few may wait to be let in.
    private synchronized String refusedPairing() {
        if (!refused.isEmpty()) {
            return refused;
        }
        Got started = post("/terminals/pairing", "{'name':'New','kind':'pos'}");
        String code = "{\"code\":\"" + at(started, "/code") + "\"}";
        admin.post("/terminals/pairing/refuse", code).expect(200);
        refused = at(started, "/pairing_id");
        return refused;
    }

    /// The id of what a POST has made; in the body `%1$d` is a number that no other has, `%2$06d` a PIN.
    private String made(String path, String body) {
        return at(post(path, body), "/id");
    }

    private Got post(String path, String body) {
        return post(path, body, number());
    }

    private Got post(String path, String body, int number) {
        return admin.post(path, body.formatted(number, 700_000 + number).replace('\'', '"'))
                .expect(201);
    }

    private static String at(Got got, String place) {
        return json(got).at(place).asText();
    }

    public static JsonNode json(Got got) {
        try {
            return JSON.readTree(got.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
