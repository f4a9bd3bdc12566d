package os.qres.bench.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import os.qres.bench.Asked;
import os.qres.bench.RawClient;
import os.qres.bench.Scratch;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.test.database.TestPostgres;

/// `GET /orders/stats/summary` over a year of 1,000 orders a day, beside plain SQL over the orders' own tables in the
/// same database. The very first answer, which counts all the days, is shown too.
public final class YearSummary {
    private static final int DAYS = 365;
    private static final int PER_DAY = 1_000;
    private static final double MOST_MILLIS = 200;

    private static final List<String> PLAIN = List.of("""
            select status, payment_status, order_type, count(*), sum(covers), sum(paid_total),
            avg(extract(epoch from served_at) - extract(epoch from created_at))
            from orders where business_day between ? and ? group by status, payment_status, order_type""", """
            select waiter_id, count(*), sum(covers), sum(paid_total) from orders
            where business_day between ? and ? and status <> 'CANCELLED' group by waiter_id""", """
            select extract(hour from created_at at time zone 'Europe/Moscow'), count(*), sum(paid_total) from orders
            where business_day between ? and ? and status <> 'CANCELLED'
            group by extract(hour from created_at at time zone 'Europe/Moscow')""", """
            select i.dish_id, i.dish_variation_id, sum(i.quantity), sum(i.quantity * i.price)
            from orders o join order_item i on i.order_id = o.id
            where o.business_day between ? and ? and o.status <> 'CANCELLED' and i.status <> 'CANCELLED'
            group by i.dish_id, i.dish_variation_id""");

    private YearSummary() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path data = scratch.resolve("h2");
            compare("H2", data, "", DatabaseAddress.embedded(data));
            String url = TestPostgres.freshDatabase().databaseUrl();
            compare("PostgreSQL", scratch.resolve("postgresql"), url, DatabaseAddress.postgres(url));
        }
        Asked.end();
    }

    private static void compare(String what, Path data, String url, DatabaseAddress address) throws Exception {
        LocalDate today = Restaurant.today();
        Restaurant.in(data, url).close();
        try (PastOrders past = new PastOrders(address)) {
            past.fill(today, DAYS, PER_DAY);
        }
        String path = "/orders/stats/summary?date_from=%s&date_to=%s".formatted(today.minusDays(DAYS), today);
        try (Restaurant restaurant = Restaurant.in(data, url);
                RawClient client = restaurant.manager()) {
            byte[] request = client.request(path);
            long start = System.nanoTime();
            client.send(request);
            double first = (System.nanoTime() - start) / 1e6;
            Answered ours = Answered.of(() -> client.send(request));
            Answered theirs = plain(address, today);
            System.out.printf(
                    Locale.ROOT,
                    "Summary of a year of %,d orders a day, on %s%n  ours       %s, the very first time %,.0f ms%n"
                            + "  yardstick  %s  (plain SQL over orders and lines)%n"
                            + "  ratio      %10.2f of its time, %s%n",
                    PER_DAY,
                    what,
                    ours,
                    first,
                    theirs,
                    ours.millis() / theirs.millis(),
                    Asked.that(ours.millis() <= MOST_MILLIS, "≤ %.0f ms".formatted(MOST_MILLIS)));
        }
    }

    private static Answered plain(DatabaseAddress address, LocalDate today) throws Exception {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            // Each time from an earlier day on which nothing happened: H2 would not ask the same again.
            AtomicInteger emptyDays = new AtomicInteger();
            return Answered.of(() -> {
                LocalDate from = today.minusDays(DAYS + emptyDays.incrementAndGet());
                for (String query : PLAIN) {
                    ask(connection, query, from, today);
                }
            });
        }
    }

    private static void ask(Connection connection, String query, LocalDate from, LocalDate to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, from);
            select.setObject(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getObject(1);
                }
            }
        }
    }
}
