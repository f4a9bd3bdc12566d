package os.qres.test.database;

/// An empty database that no other test uses.
public record FreshDatabase(int port, String name) {
    /// For JDBC.
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s".formatted(TestPostgres.HOST, port, name, TestPostgres.USER);
    }

    /// For the server's setting `DATABASE_URL`.
    public String databaseUrl() {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(TestPostgres.USER, TestPostgres.PASSWORD, TestPostgres.HOST, port, name);
    }
}
