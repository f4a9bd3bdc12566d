package os.qres.server.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import os.qres.server.platform.rows.Books;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.RowWatch;
import os.qres.test.database.FreshDatabase;
import os.qres.test.database.TestPostgres;

/// An empty database of this version, as the migrations leave it. They run once in this JVM; each test gets a copy of
/// its own. Tests of migrations and of the very first start let the server run them.
public final class MigratedDatabase {
    private MigratedDatabase() {}

    private static final class Embedded {
        static final byte[] FILE = file();

        private static byte[] file() {
            try {
                Path folder = Files.createTempDirectory("qres-migrated");
                DatabaseAddress address = DatabaseAddress.embedded(folder);
                migrate(address);
                Path file = StoredDatabase.file(address);
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {
        static final FreshDatabase DATABASE = database();

        private static FreshDatabase database() {
            FreshDatabase made = TestPostgres.freshDatabase();
            migrate(DatabaseAddress.postgres(made.databaseUrl()));
            return made;
        }
    }

    private static void migrate(DatabaseAddress address) {
        try {
            Migration.open(address, BeforeMigration.NOTHING).connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("the migrations do not run", e);
        }
    }

    /// An embedded one in `folder`, which has none, for a server with this key.
    public static DatabaseAddress embedded(Path folder, RowKey key) {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        try {
            Files.createDirectories(folder);
            Files.write(StoredDatabase.file(address), Embedded.FILE, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mark(address, key);
        return address;
    }

    /// A PostgreSQL for a server with this key.
    public static FreshDatabase postgres(RowKey key) {
        FreshDatabase copy = TestPostgres.copyOf(Postgres.DATABASE);
        mark(DatabaseAddress.postgres(copy.databaseUrl()), key);
        return copy;
    }

    /// As the server does itself right after it has migrated: otherwise the mark would seem to be lost.
    private static void mark(DatabaseAddress address, RowKey key) {
        RowWatch watch = address.engine().rowWatch();
        try (Connection owner = Migration.connection(address);
                var writing = new WritingConnection(address, watch)) {
            Books.open(watch, key, true, owner, writing.get());
            writing.get().commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be marked", e);
        }
    }
}
