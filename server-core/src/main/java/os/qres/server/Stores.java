package os.qres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import os.qres.server.backup.SnapshotTaking;
import os.qres.server.identity.Secrets;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.logs.LogFiles;

/// What the server keeps on the disk: its database, its keys and its logs.
record Stores(Database database, Secrets secrets, LogFiles logs) implements AutoCloseable {
    /// @throws ConfigurationException when the folder or the database cannot be used
    static Stores open(ServerSettings settings, List<Class<?>> entities, Json json, Clock clock) {
        var logs = new LogFiles(
                settings.data(), settings.logs(), clock, settings.house().zone(), json.jsonb());
        try {
            Secrets secrets = secrets(settings);
            return new Stores(database(settings, entities, json, clock, secrets), secrets, logs);
        } catch (RuntimeException e) {
            logs.close();
            throw e;
        }
    }

    private static Secrets secrets(ServerSettings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new ConfigurationException("QRES_DATA=" + settings.data() + " cannot be used: " + firstLine(e));
        }
        return Secrets.open(settings.data(), settings.identity().secretKey());
    }

    private static Database database(
            ServerSettings settings, List<Class<?>> entities, Json json, Clock clock, Secrets secrets) {
        try {
            return Database.open(
                    settings.database(),
                    entities,
                    epoch -> new EventLog(json.jsonb(), epoch),
                    clock,
                    secrets.rowKey(),
                    SnapshotTaking.beforeMigration(settings.data(), settings.backup(), secrets.rowKey(), clock),
                    settings.writePatience(),
                    Stores::end);
        } catch (SQLException e) {
            throw new ConfigurationException("The database cannot be opened: " + firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    /// The disk has failed or hangs: nothing may be answered any more, not even a goodbye.
    private static void end() {
        Runtime.getRuntime().halt(70);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not close", e);
        } finally {
            logs.close();
        }
    }
}
