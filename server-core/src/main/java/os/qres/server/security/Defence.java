package os.qres.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.http.Recognition;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.logs.LogFiles;

/// The server's defence, put together: what is noticed ([Watch]), taken down ([SecurityJournal]), and kept out
/// ([Wall], [BlockedIps]).
public final class Defence {
    private static final Logger LOG = LoggerFactory.getLogger(Defence.class);

    private final SecurityJournal journal;
    private final BlockedIps blocked;
    private final Watch watch;
    private final ServerSettings settings;

    public Defence(Database database, LogFiles files, Clock clock, ServerSettings settings) {
        this.settings = settings;
        ZoneId zone = settings.house().zone();
        Duration kept = Duration.ofDays(settings.logs().days());
        journal = new SecurityJournal(database, files, clock, zone, kept);
        blocked = new BlockedIps(database, journal, clock, settings.rateLimit().blocked());
        watch = new Watch(journal, blocked, settings.rateLimit().trusted());
    }

    public static List<Class<?>> entities() {
        return List.of(SecurityRecord.class, BlockedIp.class);
    }

    public SecurityNotes notes() {
        return journal;
    }

    public List<Route<?>> routes() {
        return new SecurityRoutes(blocked, settings.house().zone()).routes();
    }

    /// The wall in front of `inner`.
    /// @param tableCodes the codes by which guests find the tables in use
    public Handler wall(
            Handler inner, Recognition recognition, ProblemAnswers problems, Supplier<Map<UUID, Integer>> tableCodes) {
        var tables = new GuestTables(tableCodes);
        return new Wall(inner, recognition, watch, blocked, tables, problems, settings.rateLimit());
    }

    /// Is told of every request and its answer.
    public RequestLog watch() {
        return watch;
    }

    /// Writes down and stores what there is to; to be called several times a second.
    public void keepUp() {
        blocked.keepUp();
        journal.keepUp();
    }

    /// Writes down and stores what there is left to. Where the database is away, the log's file has it.
    public void close() {
        try {
            blocked.keepUp();
            journal.writeDown();
        } catch (RuntimeException e) {
            LOG.warn("The last of the security log is in its file only: {}", e.toString());
        }
    }
}
