package os.qres.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;

/// Whatever is edited past the server is found: any column of any table, rows that are taken away or slipped in, the
/// event log cut short or forged with every hash fitting, and the mark itself. `-Dqres.tampering=10000` tries as
/// often. Each try's choices hang on its number and the seed alone: `-Dqres.seed=…` makes the same again, as far as the
/// restaurant has the same rows, and `-Dqres.tampering.first=…` begins with that one.
class TamperingTest {
    private static final int TRIES = Integer.getInteger("qres.tampering", 300);
    private static final int FIRST = Integer.getInteger("qres.tampering.first", 0);

    /// The golden ratio: seeds that follow each other begin alike.
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    private static final int THINGS = 40;

    @TempDir
    Path folder;

    @Test
    void everyEditPastTheServerIsFound() throws SQLException {
        long seed = Long.getLong("qres.seed", System.nanoTime());
        var random = new Random(seed);
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
            assertEquals(List.of(), damage(connection, key), "before anything was edited, seed " + seed);
            var unfound = new ArrayList<String>();
            int tried = 0;
            for (int number = FIRST; tried < TRIES; number++) {
                String done = tampered(connection, new Random(seed ^ number * FAR_APART));
                if (!done.isEmpty()) {
                    tried++;
                    if (damage(connection, key).isEmpty()) {
                        unfound.add(number + ": " + done);
                    }
                }
                connection.rollback();
            }
            System.out.printf("tampering: tried %d / found %d, seed %d%n", tried, tried - unfound.size(), seed);
            assertEquals(List.of(), unfound, "seed " + seed);
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
    private static String tampered(Connection connection, Random random) {
        try {
            return new Tamperer(connection, random).something();
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
