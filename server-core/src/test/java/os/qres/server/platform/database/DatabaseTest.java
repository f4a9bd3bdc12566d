package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.server.TestStore;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.rows.RowKey;

class DatabaseTest {
    private static final Intent SYSTEM = Intent.of(Actor.SYSTEM);

    @TempDir
    Path folder;

    private DatabaseAddress address;
    private Database database;

    @BeforeEach
    void open() throws SQLException {
        address = TestStore.fresh(folder);
        database = reopened();
    }

    private Database reopened() throws SQLException {
        return Database.open(
                address,
                List.of(),
                epoch -> new EventLog(Wire.strict(), epoch),
                Clock.systemUTC(),
                new RowKey(new byte[32]),
                () -> {});
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void refusedUnitStoresNothingAndTellsNobody() {
        var heard = new ConcurrentLinkedQueue<StoredEvent>();
        database.afterwards(heard::addAll);

        assertThrows(
                RefusedException.class,
                () -> database.write(SYSTEM, unit -> {
                    put(unit, "a", "1");
                    unit.emit(new Note(1));
                    throw RefusedException.notFound("order");
                }));

        assertEquals(0, rows("setting where name = 'a'"));
        assertEquals(0, rows("event"));
        assertTrue(heard.isEmpty());
    }

    @Test
    void theFirstLookOfAReaderSeesOneMomentAndWhatIsThereByThen() throws SQLException {
        try (HikariDataSource readers = Database.readers(address)) {
            database.write(SYSTEM, unit -> {
                put(unit, "a", "1");
                return null;
            });

            try (Connection reader = readers.getConnection();
                    Statement look = reader.createStatement();
                    ResultSet row = look.executeQuery("select count(*) from setting where name = 'a'")) {
                assertTrue(row.next());
                assertEquals(1, row.getInt(1));
                assertTrue(reader.getTransactionIsolation() >= Connection.TRANSACTION_REPEATABLE_READ);
            }
        }
    }

    @Test
    void aLookThatLeavesItsRowsOpenHidesNothingFromTheNext() {
        Function<Reading, Long> look = in -> in.session()
                .createNativeQuery("select count(*) from setting where name = 'a'", Long.class)
                .getResultStream()
                .findFirst()
                .orElseThrow();
        assertEquals(0, database.read(Actor.SYSTEM, look));

        database.write(SYSTEM, unit -> {
            put(unit, "a", "1");
            return null;
        });

        assertEquals(1, database.read(Actor.SYSTEM, look));
    }

    /// The force does not wait for H2's own threads, which it starts whenever it opens a file.
    @Test
    void nothingIsWrittenInTheBackgroundNeitherAtFirstNorAfterwards() throws SQLException {
        assertEquals(List.of(), backgroundWriters());
        database.close();

        database = reopened();

        assertEquals(List.of(), backgroundWriters());
    }

    private List<String> backgroundWriters() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("MVStore background writer") && name.contains(folder.toString()))
                .toList();
    }

    @Test
    void failedListenerTakesTheWholeUnitBack() {
        database.during(Note.class, (_, _) -> {
            throw RefusedException.forbidden();
        });

        assertThrows(
                RefusedException.class,
                () -> database.write(SYSTEM, unit -> {
                    put(unit, "a", "1");
                    unit.emit(new Note(1));
                    return null;
                }));

        assertEquals(0, rows("setting where name = 'a'"));
    }

    @Test
    void manyCallersAreAllAnsweredAndTheirEventsAreNumberedWithoutGaps() throws Exception {
        int callers = 200;
        var heard = new ConcurrentLinkedQueue<StoredEvent>();
        database.afterwards(heard::addAll);
        List<Callable<Integer>> calls = IntStream.range(0, callers)
                .<Callable<Integer>>mapToObj(i -> () -> database.write(SYSTEM, unit -> {
                    put(unit, "k" + i, "v");
                    unit.emit(new Note(i));
                    return i;
                }))
                .toList();

        var results = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
        }

        assertEquals(IntStream.range(0, callers).boxed().toList(), results);
        assertEquals(callers, rows("setting where name like 'k%'"));
        assertEquals(
                LongStream.rangeClosed(1, callers).boxed().toList(),
                heard.stream().map(StoredEvent::seq).toList());
    }

    @Test
    void refusedUnitTakesNoneOfItsGroupBack() throws Exception {
        int callers = 90;
        List<Callable<Boolean>> calls = IntStream.range(0, callers)
                .<Callable<Boolean>>mapToObj(i -> () -> stored(i))
                .toList();
        var stored = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(calls);
            for (int i = 0; i < callers; i++) {
                if (results.get(i).get()) {
                    stored.add(i);
                }
            }
        }
        assertEquals(IntStream.range(0, callers).filter(i -> i % 3 == 0).boxed().toList(), stored);
        assertEquals(stored.size(), rows("setting where name like 'k%'"));
        assertEquals(stored.size(), rows("event"));
        assertTrue(firstBroken().isEmpty());
    }

    /// Every third unit is fine; of the others one half is refused by us and the other by the database.
    private boolean stored(int i) {
        try {
            database.write(SYSTEM, unit -> {
                put(unit, "k" + i, "v");
                unit.emit(new Note(i));
                if (i % 3 == 1) {
                    throw RefusedException.forbidden();
                }
                if (i % 3 == 2) {
                    put(unit, "k" + i, "again");
                }
                return null;
            });
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    @Test
    void whatAReadHasSeenIsThereAfterReopening() throws SQLException {
        database.write(SYSTEM, unit -> {
            put(unit, "a", "1");
            return null;
        });
        assertEquals(1, rows("setting where name = 'a'"));

        database.close();
        database = reopened();

        assertEquals(1, rows("setting where name = 'a'"));
    }

    @Test
    void epochStaysTheSameWhenReopened() throws SQLException {
        String epoch = database.log().epoch();
        database.close();
        database = reopened();
        assertEquals(epoch, database.log().epoch());
    }

    @Test
    void staleVersionIsRefused() {
        var intent = new Intent(Actor.SYSTEM, java.util.OptionalLong.of(3));
        assertThrows(
                RefusedException.class,
                () -> database.write(intent, unit -> {
                    unit.expects(4);
                    return null;
                }));
        database.write(intent, unit -> {
            unit.expects(3);
            return null;
        });
    }

    @Test
    void changedEventIsFoundByTheChain() throws SQLException {
        for (int i = 0; i < 5; i++) {
            int number = i;
            database.write(SYSTEM, unit -> {
                unit.emit(new Note(number));
                return null;
            });
        }
        assertTrue(firstBroken().isEmpty());

        database.write(SYSTEM, unit -> {
            unit.session().doWork(c -> {
                try (PreparedStatement update = c.prepareStatement("update event set message = '{}' where seq = 3")) {
                    update.executeUpdate();
                }
            });
            return null;
        });

        assertEquals(3, firstBroken().orElseThrow());
    }

    private java.util.Optional<Long> firstBroken() {
        return database.read(Actor.SYSTEM, in -> in.session().doReturningWork(database.log()::firstBroken));
    }

    private long rows(String what) {
        return database.read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery("select count(*) from " + what, Long.class)
                .getSingleResult());
    }

    private static void put(Unit unit, String name, String content) {
        unit.session().doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into setting (name, content) values (?, ?)")) {
                insert.setString(1, name);
                insert.setString(2, content);
                insert.executeUpdate();
            }
        });
    }
}
