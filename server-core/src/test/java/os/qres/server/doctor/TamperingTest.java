package os.qres.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.Evenings;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;

/// Whatever is edited past the server is found: any column of any table, rows that are taken away or slipped in, the
/// event log cut short or forged with every hash fitting, and the mark itself. `-Dqres.tampering=10000` tries as
/// often. Each try's choices hang on its number and the seed alone: `-Dqres.seed=…` makes the same again, as far as the
/// restaurant has the same rows, and `-Dqres.tampering.first=…` begins with that one.
///
/// Every third try is of the event log alone; of each that breaks its chain the first broken link is named.
class TamperingTest {
    private static final int TRIES = Integer.getInteger("qres.tampering", 300);
    private static final int FIRST = Integer.getInteger("qres.tampering.first", 0);

    /// The golden ratio: seeds that follow each other begin alike.
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    private static final int THINGS = 40;

    @TempDir
    Path folder;

    private int named;
    private final Tally tally = new Tally("edits past the server, lost where not found");

    @Test
    void everyEditPastTheServerIsFoundAndTheFirstBrokenLinkIsNamed() throws SQLException {
        var random = new Random(tally.seed());
        DatabaseAddress address;
        RowKey key;
        try (var evenings = new Evenings(folder)) {
            for (int i = 0; i < THINGS; i++) {
                evenings.something(random);
            }
            address = evenings.here.server().database();
            key = evenings.here.server().rowKey();
        }
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            withoutForeignKeys(connection);
            connection.setAutoCommit(false);
            assertEquals(List.of(), damage(connection, key), () -> "before anything was edited; " + tally);
            List<Link> whole = Link.all(connection);
            for (int number = FIRST, tried = 0; tried < TRIES; number++) {
                String done = tampered(connection, number);
                if (!done.isEmpty()) {
                    tried++;
                    judge(connection, key, whole, number + ": " + done);
                }
                connection.rollback();
            }
        } finally {
            tally.print();
        }
        assertTrue(named > TRIES / 20, () -> "links were broken: " + named);
        tally.holdNothingLostOrDoubled();
    }

    private void judge(Connection connection, RowKey key, List<Link> whole, String done) throws SQLException {
        tally.tried(1);
        List<Finding> found = damage(connection, key);
        if (found.isEmpty()) {
            tally.lost(1);
            tally.wrong("not found: " + done);
        }
        List<String> broken = found.stream()
                .filter(finding -> finding.text().equals("chain-broken"))
                .map(finding -> finding.details()[0] + " " + finding.details()[1])
                .toList();
        List<String> expected = done.contains(Tamperer.REWRITTEN)
                ? List.of()
                : Link.firstBroken(whole, Link.all(connection)).map(link -> link.seq() + " " + link.type()).stream()
                        .toList();
        named += expected.size();
        if (!broken.equals(expected)) {
            tally.wrong(done + ": first broken is " + expected + ", named was " + broken);
        }
    }

    private static void withoutForeignKeys(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    TestStore.isPostgres()
                            ? "set session_replication_role = replica"
                            : "set referential_integrity false");
        }
    }

    /// @return nothing where the database itself does not take it
    private String tampered(Connection connection, int number) {
        try {
            var tamperer = new Tamperer(connection, new Random(tally.seed() ^ number * FAR_APART));
            return number % 3 == 0 ? tamperer.someOfTheLog() : tamperer.something();
        } catch (SQLException _) {
            return "";
        }
    }

    private static List<Finding> damage(Connection connection, RowKey key) throws SQLException {
        var findings = new ArrayList<>(new EventChain(connection).look());
        findings.addAll(new MarkedRows(connection, key, new OrderTraces(connection)).look());
        findings.addAll(new Sums(connection).look());
        findings.removeIf(finding -> finding.weight() != Finding.Weight.DAMAGE);
        return findings;
    }
}
