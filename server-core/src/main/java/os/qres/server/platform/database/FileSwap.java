package os.qres.server.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// On H2, where a database is a file.
final class FileSwap implements Swap {
    private final DatabaseAddress address;
    private final Path file;
    private final PlaceOfFile place;

    FileSwap(DatabaseAddress address) {
        this.address = address;
        this.file = StoredDatabase.file(address);
        this.place = new PlaceOfFile(file, StoredDatabase.file(address.beside(SpareDatabase.NAME)));
    }

    @Override
    public boolean isPlaceTaken() {
        return Files.exists(file);
    }

    @Override
    public void prepare() throws SQLException {
        requireUnused();
        place.forget();
    }

    /// H2 holds the file locked that it has open. A file that cannot be read is nobody's.
    private void requireUnused() throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            StoredDatabase.open(address).close();
        } catch (SQLException e) {
            if (StoredDatabase.isInUse(e)) {
                throw e;
            }
        }
    }

    @Override
    public List<String> dropReferences(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
        }
        return List.of("set referential_integrity true");
    }

    @Override
    public String swap(Connection connection, String oldName) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        requireUnused();
        String kept = Files.exists(file) ? place.keepOld(oldName).toString() : "";
        place.take();
        return kept;
    }

    @Override
    public void forget() throws SQLException {
        place.forget();
    }
}
