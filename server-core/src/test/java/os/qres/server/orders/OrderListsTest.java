package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.Evenings;
import os.qres.server.TestClient.Got;

class OrderListsTest {
    private static final Comparator<OrderView> NEWEST_FIRST = Comparator.comparing(OrderView::businessDay)
            .thenComparing(OrderView::number)
            .reversed();

    @TempDir
    Path folder;

    private Evenings evenings;

    @BeforeEach
    void open() {
        evenings = new Evenings(folder);
    }

    @AfterEach
    void close() {
        evenings.close();
    }

    @Test
    void everyListHasItsOrdersNewestFirstAndSaysHowManyThereAre() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int step = 0; step < 90; step++) {
            evenings.something(random);
            if (step % 3 == 2) {
                List<OrderView> all = evenings.orders();
                assertEquals(all.stream().sorted(NEWEST_FIRST).toList(), all);
                checkSomeList(random, all, "seed " + seed);
            }
        }
    }

    private void checkSomeList(Random random, List<OrderView> all, String seed) {
        var query = new ArrayList<String>();
        Predicate<OrderView> wanted = _ -> true;
        if (random.nextInt(3) == 0) {
            OrderStatus status = one(random, OrderStatus.values());
            query.add("status=" + status.name().toLowerCase(Locale.ROOT));
            wanted = wanted.and(o -> o.status() == status);
        }
        if (random.nextInt(3) == 0) {
            PaymentStatus payment = one(random, PaymentStatus.values());
            query.add("payment_status=" + payment);
            wanted = wanted.and(o -> o.paymentStatus() == payment);
        }
        if (random.nextInt(3) == 0) {
            OrderType type = one(random, OrderType.values());
            query.add("order_type=" + type);
            wanted = wanted.and(o -> o.orderType() == type);
        }
        if (random.nextInt(4) == 0) {
            query.add("table_id=" + evenings.here.table1.id());
            wanted = wanted.and(o -> Objects.equals(o.tableId(), evenings.here.table1.id()));
        }
        if (random.nextInt(4) == 0) {
            query.add("waiter_id=" + evenings.here.waiterId);
            wanted = wanted.and(o -> Objects.equals(o.waiterId(), evenings.here.waiterId));
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = Evenings.day(random);
            query.add("date_from=" + from);
            wanted = wanted.and(o -> !o.businessDay().isBefore(from));
        }
        if (random.nextInt(3) == 0) {
            LocalDate to = Evenings.day(random);
            query.add("date_to=" + to);
            wanted = wanted.and(o -> !o.businessDay().isAfter(to));
        }
        int skip = random.nextInt(4);
        int limit = 1 + random.nextInt(20);
        String filter = String.join("&", query);
        Got got = evenings.waiter
                .get("/orders/?%s&skip=%d&limit=%d".formatted(filter, skip, limit))
                .expect(200);
        List<OrderView> expected = all.stream().filter(wanted).toList();
        assertEquals(Integer.toString(expected.size()), got.header("X-Total-Count"), filter + ", " + seed);
        assertEquals(
                expected.stream().skip(skip).limit(limit).toList(), got.listOf(OrderView.class), filter + ", " + seed);
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void aListThatNobodyCanMeanIsRefused() {
        for (String wrong : List.of(
                "status=eaten",
                "payment_status=7",
                "order_type=inside",
                "table_id=one",
                "waiter_id=1.5",
                "date_from=yesterday",
                "date_to=10000-01-01",
                "skip=-1",
                "limit=0")) {
            assertEquals(
                    List.of(wrong.replaceFirst("=.*", "")),
                    evenings.waiter.get("/orders/?" + wrong).expect(422).fields());
        }
        assertEquals(
                List.of(),
                evenings.waiter.get("/orders/?skip=2147483647").expect(200).listOf(OrderView.class));
    }
}
