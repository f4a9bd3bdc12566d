package os.qres.together;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import os.qres.model.devices.TerminalView;
import os.qres.model.floor.TableView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.staff.UserView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.test.network.FaultProxy;
import os.qres.test.process.Deadline;

/// A restaurant with waiters, each at a terminal of their own behind a network that can break.
final class Crew implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestRestaurant here;
    final List<TableView> tables = new ArrayList<>();
    final List<Till> tills = new ArrayList<>();
    final List<FaultProxy> networks = new ArrayList<>();
    final List<UserView> waiters = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Path folder;
    private final Clock clock;

    Crew(Path folder, int size, int moreTables, Clock clock) {
        this(folder, size, moreTables, Map.of(), clock);
    }

    /// With settings of the server's own.
    Crew(Path folder, int size, int moreTables, Map<String, String> settings, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        here = new TestRestaurant(folder.resolve("server"), settings, clock);
        tables.add(here.table1);
        tables.add(here.table2);
        for (int i = 0; i < moreTables; i++) {
            tables.add(here.admin
                    .post("/tables/", "{\"number\":%d,\"seats\":4}".formatted(10 + i))
                    .expect(201)
                    .as(TableView.class));
        }
        for (int i = 0; i < size; i++) {
            waiters.add(here.admin
                    .post(
                            "/users/",
                            "{\"username\":\"waiter%1$d\",\"full_name\":\"Waiter %1$d\",\"role\":\"waiter\",\"password\":\"waiter pass\",\"pin_code\":\"%2$s\"}"
                                    .formatted(i, pin(i)))
                    .expect(201)
                    .as(UserView.class));
            tokens.add(here.pair("pos", "Till " + i));
            networks.add(FaultProxy.before(here.server().address()));
            tills.add(null);
            open(i);
        }
    }

    static String pin(int waiter) {
        return Integer.toString(5310 + 7 * waiter);
    }

    /// Starts the terminal's program, or starts it again.
    Till open(int number) {
        String token = tokens.get(number);
        int id = here.server()
                .client()
                .terminal(token)
                .get("/terminals/me")
                .expect(200)
                .as(TerminalView.class)
                .id();
        Till till =
                new Till(folder.resolve("till" + number), networks.get(number).address(), token, id, clock);
        tills.set(number, till);
        return till;
    }

    void signIn(int number) {
        Till till = tills.get(number);
        int person = waiters.get(number).id();
        till.signIn(person, pin(number));
        // Sealed aside: only then can the person come in without the server.
        Deadline.await(
                "a sealed session", PATIENCE, () -> till.store.session(person).isPresent());
    }

    /// Signed in anew, since hours may have passed.
    TestClient admin() {
        return here.server().client().signedIn("boss", "correct horse");
    }

    /// All orders that there ever were.
    List<OrderView> orders() {
        List<OrderView> all = new ArrayList<>();
        for (int skip = 0; ; skip += 500) {
            List<OrderView> page =
                    admin().get("/orders/?limit=500&skip=" + skip).expect(200).listOf(OrderView.class);
            all.addAll(page);
            if (page.size() < 500) {
                return all;
            }
        }
    }

    /// How often each line is there.
    Map<UUID, Integer> lines() {
        Map<UUID, Integer> times = new TreeMap<>();
        orders().forEach(order ->
                order.items().stream().map(ItemView::clientRef).forEach(ref -> times.merge(ref, 1, Integer::sum)));
        return times;
    }

    @Override
    public void close() {
        tills.forEach(Till::close);
        networks.forEach(FaultProxy::close);
        here.close();
    }
}
