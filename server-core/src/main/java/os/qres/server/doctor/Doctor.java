package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.StoredDatabase;
import os.qres.server.platform.rows.RowKey;

/// Looks at everything that is kept and says what is wrong with it. Nothing is changed, and memory does not feel how
/// much there is. An embedded database that a server works on cannot be looked at; a PostgreSQL can.
public final class Doctor {
    private final ServerSettings settings;
    private final Clock clock;

    public Doctor(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// @param key what the server marks its rows with
    public Report examine(RowKey key) {
        var findings = new ArrayList<>(new DataFolder(settings.data()).look());
        findings.addAll(new BackupStanding(settings, key, clock).look());
        if (!StoredDatabase.exists(settings.database())) {
            findings.add(Finding.unknown("no-database", settings.data().toString()));
            return new Report(findings);
        }
        try (StoredDatabase stored = StoredDatabase.open(settings.database())) {
            for (Examination examination : examinations(stored, key)) {
                findings.addAll(examination.look());
            }
        } catch (SQLException e) {
            findings.add(unreadable(e));
        }
        return new Report(findings);
    }

    private List<Examination> examinations(StoredDatabase stored, RowKey key) {
        Connection connection = stored.connection();
        return List.of(
                new SchemaStanding(stored),
                new EventChain(connection),
                new Moments(connection, clock),
                new MarkedRows(connection, key, new OrderTraces(connection)),
                new Sums(connection));
    }

    private static Finding unreadable(SQLException e) {
        return StoredDatabase.isInUse(e)
                ? Finding.unknown("in-use")
                : Finding.damage("unreadable", String.valueOf(e.getMessage()));
    }
}
