package os.qres.bench.history;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import os.qres.bench.Asked;
import os.qres.bench.RawClient;
import os.qres.bench.Scratch;
import os.qres.server.platform.database.DatabaseAddress;

/// The first page of lists of orders, with 100,000 orders and with 1,000: every list but the last two fills it.
public final class OrderPages {
    private static final int DAYS = 100;
    private static final double MOST = 2;

    private static final List<String> LISTS = List.of(
            "",
            "&status=cancelled",
            "&status=served",
            "&payment_status=paid",
            "&order_type=delivery",
            "&table_id=5",
            "&waiter_id=5",
            "&date_from={from}&date_to={to}",
            "&skip=500",
            "&waiter_id=5&status=cancelled",
            "&status=served&payment_status=unpaid");

    private OrderPages() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path many = filled(scratch.resolve("many"), 1_000);
            Path few = filled(scratch.resolve("few"), 10);
            try (Restaurant large = Restaurant.in(many, "");
                    Restaurant small = Restaurant.in(few, "");
                    RawClient largeClient = large.manager();
                    RawClient smallClient = small.manager()) {
                for (String list : LISTS) {
                    String path = "/orders/?limit=20"
                            + list.replace("{from}", today().minusDays(60).toString())
                                    .replace("{to}", today().minusDays(30).toString());
                    print(list, millis(largeClient, path), millis(smallClient, path));
                }
                System.out.printf(
                        "  the last of 100,000 orders: %s%n", millis(largeClient, "/orders/?limit=20&skip=99980"));
            }
        }
        Asked.end();
    }

    private static LocalDate today() {
        return Restaurant.today();
    }

    private static Path filled(Path data, int perDay) throws SQLException {
        Restaurant.in(data, "").close();
        try (PastOrders past = new PastOrders(DatabaseAddress.embedded(data))) {
            past.fill(today(), DAYS, perDay);
        }
        return data;
    }

    private static Answered millis(RawClient client, String path) throws Exception {
        byte[] request = client.request(path);
        return Answered.of(() -> client.send(request));
    }

    private static void print(String list, Answered many, Answered few) {
        System.out.printf(
                Locale.ROOT,
                "GET /orders/?limit=20%s%n  100,000 orders %s, 1,000 orders %s, ratio %.2f, %s%n",
                list,
                many,
                few,
                many.millis() / few.millis(),
                Asked.that(many.millis() / few.millis() <= MOST, "≤ " + MOST));
    }
}
