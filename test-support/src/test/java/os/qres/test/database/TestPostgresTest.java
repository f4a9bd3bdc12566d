package os.qres.test.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void eachDatabaseIsEmptyAndNobodyElses() throws SQLException {
        FreshDatabase first = TestPostgres.freshDatabase();
        FreshDatabase second = TestPostgres.freshDatabase();
        String count = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";

        ask(first, "CREATE TABLE dish (id int); SELECT 1");

        assertNotEquals(first, second);
        assertEquals("1", ask(first, count));
        assertEquals("0", ask(second, count));
    }

    @Test
    void cyrillicCapitalsAreKnown() throws SQLException {
        assertEquals("лук", ask(TestPostgres.freshDatabase(), "SELECT lower('ЛУК')"));
    }

    private static String ask(FreshDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
