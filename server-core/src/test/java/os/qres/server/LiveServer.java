package os.qres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import os.qres.server.identity.Passwords;
import os.qres.server.identity.Secrets;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.MigratedDatabase;
import os.qres.server.platform.database.StoredDatabase;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.database.TestPostgres;

/// A real server on a free port, on the database that this run is about.
public final class LiveServer implements AutoCloseable {
    private static final Passwords.Costs CHEAP = new Passwords.Costs(4, 4);

    private final Map<String, String> settings = new HashMap<>();
    private final Clock clock;
    private final UnaryOperator<String> place;
    private Wiring wiring;
    private boolean isClosed;

    private LiveServer(Map<String, String> settings, Clock clock, UnaryOperator<String> place) {
        this.settings.putAll(settings);
        this.clock = clock;
        this.place = place;
        this.wiring = start();
    }

    /// An empty restaurant in `folder`.
    public static LiveServer in(Path folder) {
        return in(folder, Map.of(), Clock.systemUTC());
    }

    public static LiveServer in(Path folder, Map<String, String> extraSettings, Clock clock) {
        var settings = new HashMap<>(settings(folder));
        if (!extraSettings.containsKey("DATABASE_URL")) {
            bringDatabase(folder, settings);
        }
        settings.putAll(extraSettings);
        return new LiveServer(settings, clock, UnaryOperator.identity());
    }

    /// One that runs the migrations itself.
    /// @param place where its database is, by where it would be
    public static LiveServer in(
            Path folder, Map<String, String> extraSettings, Clock clock, UnaryOperator<String> place) {
        var settings = new HashMap<>(settings(folder));
        if (TestStore.isPostgres()) {
            settings.put("DATABASE_URL", TestPostgres.freshDatabase().databaseUrl());
        }
        settings.putAll(extraSettings);
        return new LiveServer(settings, clock, place);
    }

    /// Tests that are about backups turn them on.
    private static Map<String, String> settings(Path folder) {
        return Map.of(
                "QRES_DATA",
                folder.toString(),
                "HOST",
                "127.0.0.1",
                "PORT",
                "0",
                "QRES_ANNOUNCE",
                "false",
                "QRES_BACKUP_HOURS",
                "0");
    }

    /// A migrated one, where `folder` has none yet.
    private static void bringDatabase(Path folder, Map<String, String> settings) {
        if (TestStore.isPostgres()) {
            settings.put(
                    "DATABASE_URL", MigratedDatabase.postgres(rowKey(folder)).databaseUrl());
            return;
        }
        if (!StoredDatabase.exists(DatabaseAddress.embedded(folder))) {
            MigratedDatabase.embedded(folder, rowKey(folder));
        }
    }

    private static RowKey rowKey(Path data) {
        return Secrets.open(data, Optional.empty()).rowKey();
    }

    /// Another server on the same database, with `folder` as its own and this one's key file.
    public LiveServer beside(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(Path.of(settings.get("QRES_DATA"), "keys.properties"), folder.resolve("keys.properties"));
        return stranger(folder);
    }

    /// Another server on the same database, with a key file of its own.
    public LiveServer stranger(Path folder) {
        var others = new HashMap<>(settings);
        others.putAll(Map.of("QRES_DATA", folder.toString(), "PORT", "0"));
        return new LiveServer(others, clock, place);
    }

    private Wiring start() {
        return Wiring.start(settings(), clock, CHEAP);
    }

    public ServerSettings settings() {
        var plain = ServerSettings.of(new Environment(settings));
        DatabaseAddress at = plain.database();
        return plain.with(new DatabaseAddress(at.engine(), place.apply(at.url()), at.user(), at.password()));
    }

    /// Stops and starts again on the same data and the same port.
    public void restart() {
        String port = wiring.address().replaceFirst(".*:", "");
        wiring.close();
        settings.put("PORT", port);
        wiring = start();
    }

    public String address() {
        return wiring.address();
    }

    public Wiring wiring() {
        return wiring;
    }

    /// The setting that names its database; empty for its own.
    public String databaseUrl() {
        return settings.getOrDefault("DATABASE_URL", "");
    }

    /// Where its database is.
    public DatabaseAddress database() {
        return settings().database();
    }

    /// What its database's rows are marked with.
    public RowKey rowKey() {
        return rowKey(settings().data());
    }

    /// A client without any token.
    public TestClient client() {
        return new TestClient(address());
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            wiring.close();
        }
    }
}
