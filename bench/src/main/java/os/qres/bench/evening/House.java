package os.qres.bench.evening;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.bench.SampleRestaurant;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.devices.PendingPairing;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.OrderView;
import os.qres.test.evening.EveningScript;

/// The house of the recorded evening, made and run over HTTP by its owner.
final class House implements AutoCloseable {
    static final String PIN = "4719";
    static final int TABLES = 20;
    private static final String OWNER = "{\"username\":\"olga\",\"password\":\"birch river\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private String token = "";
    private final List<Integer> tables = new ArrayList<>();
    private final Map<String, String> lines = new HashMap<>();
    private int cash;
    private int card;

    House(URI server) throws IOException, InterruptedException {
        this.server = server;
        ask("POST", "/auth/register", OWNER);
        signIn();
        build();
    }

    /// Anew each evening: a person's token does not last for hours.
    void signIn() throws IOException, InterruptedException {
        token = "";
        token = SampleRestaurant.field(ask("POST", "/auth/login", OWNER), "access_token");
    }

    private void build() throws IOException, InterruptedException {
        int hot = page("Горячее");
        int bar = page("Бар");
        int cold = page("Холодное");
        String options = "{'name':'Прожарка','min_choices':1,'max_choices':1,'options':["
                + "{'name':'Слабая','price_delta':0},{'name':'Средняя','price_delta':50}]}";
        String doneness = ask("POST", "/modifiers/", options.replace('\'', '"'));
        String steak = "{'name':'steak','price':1000,'category_id':%d,'modifier_group_ids':[%d]}"
                .formatted(hot, Integer.parseInt(SampleRestaurant.field(doneness, "id")));
        int steakId = made("/dishes/", steak);
        List<Integer> rareAndMedium = Wire.lenient().type(ModifierGroupView.class).fromJson(doneness).options().stream()
                .map(ModifierOptionView::id)
                .toList();
        lines.put("steak-rare", line(steakId, "'modifier_option_ids':[" + rareAndMedium.getFirst() + "]"));
        lines.put("steak-medium", line(steakId, "'modifier_option_ids':[" + rareAndMedium.getLast() + "]"));
        int pizza = made("/dishes/", "{'name':'pizza','price':450,'category_id':" + hot + "}");
        for (String size : List.of("25", "35")) {
            int price = EveningScript.PRICES.get("pizza-" + size);
            int variation =
                    made("/dishes/" + pizza + "/variations/", "{'name':'%s','price':%d}".formatted(size, price));
            lines.put("pizza-" + size, line(pizza, "'dish_variation_id':" + variation));
        }
        for (var dish : Map.of("cola", bar, "salad", cold, "tiramisu", cold).entrySet()) {
            lines.put(dish.getKey(), plain(dish.getKey(), dish.getValue()));
        }
        int hall = made("/locations/", "{'name':'Большой зал'}");
        for (int i = 0; i < TABLES; i++) {
            tables.add(made(
                    "/tables/",
                    "{'number':%d,'seats':4,'location_id':%d,'x':%d,'y':%d,'width':80,'height':80}"
                            .formatted(i + 1, hall, 20 + i % 5 * 190, 40 + i / 5 * 160)));
        }
        cash = made("/payment-methods/", "{'name':'Наличные','kind':'cash'}");
        card = made("/payment-methods/", "{'name':'Карта','kind':'card'}");
        made(
                "/users/",
                "{'username':'anna','full_name':'Анна Кузнецова','role':'waiter','password':'waiter pass','pin_code':'%s'}"
                        .formatted(PIN));
    }

    private int page(String name) throws IOException, InterruptedException {
        int station = made("/stations/", "{'name':'" + name + "'}");
        return made("/categories/", "{'name':'%s','station_id':%d}".formatted(name, station));
    }

    private String plain(String dish, int page) throws IOException, InterruptedException {
        String json = "{'name':'%s','price':%d,'category_id':%d}";
        return line(made("/dishes/", json.formatted(dish, EveningScript.PRICES.get(dish), page)), "'comment':null");
    }

    private static String line(int dish, String more) {
        return "{'dish_id':%d,'quantity':%%d,%s}".formatted(dish, more).replace('\'', '"');
    }

    /// What a line of an order is, in JSON.
    String line(String dish, int portions) {
        return lines.get(dish).formatted(portions);
    }

    int table(int number) {
        return tables.get(number - 1);
    }

    int method(String name) {
        return name.equals("cash") ? cash : card;
    }

    /// The latest check of a table.
    ///
    /// @throws IOException when it has had none
    OrderView at(int table) throws IOException, InterruptedException {
        return Wire.lenient()
                .type(OrderView.class)
                .list()
                .fromJson(ask("GET", "/orders/?limit=1&table_id=" + table, ""))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IOException("no check at table " + table));
    }

    List<TicketView> open() throws IOException, InterruptedException {
        return Wire.lenient()
                .type(TicketView.class)
                .list()
                .fromJson(ask("GET", "/kitchen/tickets?status=open&limit=500", ""));
    }

    /// Lets every program in that waits for it.
    void approveAll() throws IOException, InterruptedException {
        String waiting = ask("GET", "/terminals/pairing", "");
        for (PendingPairing pairing :
                Wire.lenient().type(PendingPairing.class).list().fromJson(waiting)) {
            ask("POST", "/terminals/pairing/approve", "{\"code\":\"" + pairing.code() + "\"}");
        }
    }

    private int made(String path, String json) throws IOException, InterruptedException {
        return Integer.parseInt(SampleRestaurant.field(ask("POST", path, json.replace('\'', '"')), "id"));
    }

    /// @throws IOException for a refusal, with its words
    String ask(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Accept", "application/json")
                .header("Idempotency-Key", TimeOrderedUuid.next().toString());
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " got " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
