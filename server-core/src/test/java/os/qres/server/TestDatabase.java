package os.qres.server;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import os.qres.model.json.Wire;
import os.qres.server.floor.Floor;
import os.qres.server.menu.Menu;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.MigratedDatabase;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.uploads.Uploads;

/// An embedded database with the floor and the menu, for tests of their doors.
public final class TestDatabase implements AutoCloseable {
    private static final String STATION = """
            insert into station (name, is_active, translations, created_at, updated_at, version)
            values ('Кухня', true, '{}', current_timestamp, current_timestamp, 0)""";

    public final Floor floor = new Floor();
    public final Menu menu;
    public final Database database;
    private final List<StoredEvent> events = new CopyOnWriteArrayList<>();

    public TestDatabase(Path folder) throws SQLException {
        menu = new Menu((_, station) -> station == 1, new Uploads(folder.resolve("uploads"), false));
        var key = new RowKey(new byte[32]);
        database = Database.open(
                MigratedDatabase.embedded(folder, key),
                Stream.concat(Floor.entities().stream(), Menu.entities().stream())
                        .toList(),
                epoch -> new EventLog(Wire.strict(), epoch),
                Clock.systemUTC(),
                key,
                () -> {});
        database.afterwards(events::addAll);
        write(unit -> unit.session().createNativeMutationQuery(STATION).executeUpdate());
    }

    public <T> T write(Function<Unit, T> work) {
        return database.write(Intent.of(Actor.SYSTEM), work);
    }

    public <T> T writeExpecting(long version, Function<Unit, T> work) {
        return database.write(new Intent(Actor.SYSTEM, OptionalLong.of(version)), work);
    }

    public <T> T read(Function<Reading, T> look) {
        return database.read(Actor.anonymous(Locale.ENGLISH), look);
    }

    /// What `work` is refused with.
    public Refusal refused(Function<Unit, ?> work) {
        return Assertions.assertThrows(RefusedException.class, () -> write(work::apply))
                .refusal();
    }

    /// The types of the events published so far, and forgets them.
    public List<String> heard() {
        List<String> types = events.stream().map(StoredEvent::type).toList();
        events.clear();
        return types;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
