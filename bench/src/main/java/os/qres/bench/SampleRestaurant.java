package os.qres.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import os.qres.bench.Product.Running;

/// An administrator, and a menu of 60 dishes in 8 categories, made over HTTP on a server without any.
///
/// @param authorization the administrator's header
/// @param dishes their ids
public record SampleRestaurant(String authorization, List<Integer> dishes) {
    private static final int CATEGORIES = 8;
    private static final int DISHES = 60;
    private static final String CREDENTIALS = "{\"username\":\"bench\",\"password\":\"bench bench\"}";
    private static final String DISH = """
            {"name":"Пицца «Маргарита» %d","description":"Томатный соус, моцарелла, свежий базилик и оливковое масло",
             "price":650.00,"category_id":%s,"cooking_time":15,"weight":450,"calories":820}""";

    public static SampleRestaurant openOn(Running server) throws IOException {
        return openOn(server, CATEGORIES, DISHES);
    }

    /// A menu of another size.
    public static SampleRestaurant openOn(Running server, int categoryCount, int dishCount) throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            client.send(client.request("/auth/register", CREDENTIALS));
            String signedIn = client.ask(client.request("/auth/login", CREDENTIALS));
            String authorization = "Bearer " + field(signedIn, "access_token");
            client.with("Authorization", authorization);
            List<String> categories = new ArrayList<>();
            for (int i = 0; i < categoryCount; i++) {
                categories.add(made(client, "/categories/", "{\"name\":\"Категория %d\"}".formatted(i)));
            }
            List<Integer> dishes = new ArrayList<>();
            for (int i = 0; i < dishCount; i++) {
                String dish = DISH.formatted(i, categories.get(i % categoryCount));
                dishes.add(Integer.valueOf(made(client, "/dishes/", dish)));
            }
            return new SampleRestaurant(authorization, dishes);
        }
    }

    private static String made(RawClient client, String path, String json) throws IOException {
        return field(client.ask(client.request(path, json)), "id");
    }

    /// The first field of this name in an answer, as text.
    public static String field(String json, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
