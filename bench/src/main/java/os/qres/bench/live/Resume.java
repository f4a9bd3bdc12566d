package os.qres.bench.live;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import os.qres.bench.Asked;
import os.qres.bench.Callers;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.Scratch;
import os.qres.bench.orders.OrdersAtTheDoor;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.DatabaseAddress;

/// A terminal has missed 10,000 events of an evening: from connecting with `?since=` until it has the last of them.
/// Below it, for comparison, the same rows read by plain SQL on the same file.
public final class Resume {
    private static final int MISSED = 10_000;
    private static final int ROUNDS = 5;
    private static final long MOST_MILLIS = 1_000;

    private Resume() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path data = scratch.resolve("evening");
            long last = evening(data);
            double plain = middle(() -> plain(data, last));
            try (Running server = Product.serve(data, "-Xmx64m")) {
                String token = token(server.address());
                print(middle(() -> missed(server.address(), token, last)), plain);
            }
        }
        Asked.end();
    }

    /// @return the number of its last event
    private static long evening(Path data) {
        try (OrdersAtTheDoor door = new OrdersAtTheDoor(data)) {
            long last = 0;
            while (last < MISSED + 1_000) {
                new Callers(16).perSecond(Duration.ofSeconds(1), _ -> door::place);
                last = door.database().read(Actor.SYSTEM, in -> in.session()
                        .doReturningWork(door.database().log()::lastSeq));
            }
            return last;
        }
    }

    private static double plain(Path data, long last) throws SQLException {
        DatabaseAddress address = DatabaseAddress.embedded(data);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                PreparedStatement select = connection.prepareStatement(
                        "select seq, epoch, type, audience, message from event where seq > ? order by seq")) {
            long begin = System.nanoTime();
            select.setLong(1, last - MISSED);
            int rows = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString(5);
                    rows++;
                }
            }
            if (rows != MISSED) {
                throw new IllegalStateException(rows + " rows");
            }
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static double missed(URI server, String token, long last) throws Exception {
        long begin = System.nanoTime();
        try (Returning terminal = Returning.after(server, token, last - MISSED, last)) {
            terminal.await();
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static String token(URI server) throws IOException {
        try (RawClient client = new RawClient(server)) {
            String answer = client.ask(
                    client.request("/auth/login", "{\"username\":\"viktor\",\"password\":\"birch-river-teapot\"}"));
            return answer.replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
        }
    }

    /// The first round only warms up.
    private static double middle(Callable<Double> round) throws Exception {
        round.call();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(round.call());
        }
        return all.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static void print(double ours, double plain) {
        System.out.printf(
                Locale.ROOT,
                "Resume of %,d missed events%n  ours       %,10.0f ms, %s%n  plain SQL  %,10.0f ms, nothing sent%n",
                MISSED,
                ours,
                Asked.that(ours <= MOST_MILLIS, "≤ %d ms".formatted(MOST_MILLIS)),
                plain);
    }
}
