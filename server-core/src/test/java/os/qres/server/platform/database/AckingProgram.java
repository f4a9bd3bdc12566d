package os.qres.server.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import os.qres.model.json.Wire;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.rows.RowKey;

/// A program that stores numbers from several callers and prints each after it was acknowledged, until it is killed.
public final class AckingProgram {
    private static final int CALLERS = 2;
    private static final int BURST = 4;
    private static final long PAUSE_NANOS = 60_000_000;

    private AckingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Database database = Database.open(
                DatabaseAddress.embedded(Path.of(arguments[0])),
                List.of(),
                epoch -> new EventLog(Wire.strict(), epoch),
                Clock.systemUTC(),
                new RowKey(new byte[32]),
                () -> {});
        forgetQuickly(arguments[0]);
        var next = new AtomicInteger(Integer.parseInt(arguments[1]));
        for (int i = 0; i < CALLERS; i++) {
            Thread.ofPlatform().start(() -> storeAll(database, next));
        }
    }

    /// In bursts, as a restaurant does: between them H2 has time to find what is dead.
    private static void storeAll(Database database, AtomicInteger next) {
        while (true) {
            for (int i = 0; i < BURST; i++) {
                store(database, next.getAndIncrement());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// What is dead stays for 45 s by default; then H2 could write over it. Here it could at once.
    private static void forgetQuickly(String folder) throws SQLException {
        DatabaseAddress address = DatabaseAddress.embedded(Path.of(folder));
        try (var admin = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = admin.createStatement()) {
            statement.execute("set retention_time 20");
        }
    }

    private static void store(Database database, int number) {
        database.write(Intent.of(Actor.SYSTEM), unit -> {
            unit.session().doWork(connection -> {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into setting (name, content) values (?, ?)")) {
                    insert.setString(1, "n" + number);
                    insert.setString(2, "x".repeat(number % 700));
                    insert.executeUpdate();
                }
            });
            unit.emit(new Note(number));
            return null;
        });
        synchronized (AckingProgram.class) {
            System.out.println("ack " + number);
            System.out.flush();
        }
    }
}
