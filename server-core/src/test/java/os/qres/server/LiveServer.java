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
        return in(folder, extraSettings, clock, UnaryOperator.identity());
    }

    /// @param place where its database is, by where it would be
    public static LiveServer in(
            Path folder, Map<String, String> extraSettings, Clock clock, UnaryOperator<String> place) {
        var settings = new HashMap<>(
                Map.of("QRES_DATA", folder.toString(), "HOST", "127.0.0.1", "PORT", "0", "QRES_ANNOUNCE", "false"));
        // Tests that are about backups turn them on.
        settings.put("QRES_BACKUP_HOURS", "0");
        if (TestStore.isPostgres()) {
            settings.put("DATABASE_URL", TestPostgres.freshDatabase().databaseUrl());
        }
        settings.putAll(extraSettings);
        return new LiveServer(settings, clock, place);
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
        return Secrets.open(settings().data(), Optional.empty()).rowKey();
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
