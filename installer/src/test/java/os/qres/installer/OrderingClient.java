package os.qres.installer;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import os.qres.model.json.Wire;
import os.qres.model.orders.OrderView;

/// An administrator who sends takeaway orders of four lines.
record OrderingClient(HttpClient http, URI server, String token, String dish) {
    static final int LINES = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Jsonb JSON = Wire.lenient();
    private static final String PERSON = "{\"username\":\"anna\",\"password\":\"a long password\"}";
    private static final int PAGE = 500;

    static OrderingClient onEmptyServer(URI server) throws IOException, InterruptedException {
        OrderingClient stranger = new OrderingClient(HttpClient.newHttpClient(), server, "none", "");
        stranger.post("/auth/register", UUID.randomUUID(), PERSON);
        String token = field(stranger.post("/auth/login", UUID.randomUUID(), PERSON), "access_token");
        OrderingClient admin = new OrderingClient(stranger.http, server, token, "");
        String category = field(admin.post("/categories/", UUID.randomUUID(), "{\"name\":\"Супы\"}"), "id");
        String dish = "{\"name\":\"Борщ\",\"price\":490.00,\"category_id\":%s}".formatted(category);
        return new OrderingClient(
                admin.http, server, token, field(admin.post("/dishes/", UUID.randomUUID(), dish), "id"));
    }

    /// The same person at a server that has moved.
    OrderingClient at(URI other) {
        return new OrderingClient(http, other, token, dish);
    }

    /// Returns when the order is acknowledged. The same reference sends the same order under the same key.
    void send(UUID reference) throws IOException, InterruptedException {
        String items = IntStream.range(0, LINES)
                .mapToObj(line -> "{\"client_ref\":\"%s\",\"dish_id\":%s,\"quantity\":1}"
                        .formatted(UUID.nameUUIDFromBytes((reference + "/" + line).getBytes()), dish))
                .collect(Collectors.joining(","));
        post(
                "/orders/",
                reference,
                "{\"client_ref\":\"%s\",\"order_type\":\"takeaway\",\"items\":[%s]}".formatted(reference, items));
    }

    List<OrderView> orders() throws IOException, InterruptedException {
        List<OrderView> all = new ArrayList<>();
        List<OrderView> page;
        do {
            String path = "/orders/?limit=%d&skip=%d".formatted(PAGE, all.size());
            page = JSON.type(OrderView.class)
                    .list()
                    .fromJson(answer(request(path).GET()));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private String post(String path, UUID key, String json) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
