package os.qres.server;

import java.nio.file.Path;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.test.database.TestPostgres;

/// The database that this run of the suite is about: the build runs it once on H2 and once with
/// `-Dqres.test.database=postgresql`.
public final class TestStore {
    private static final boolean POSTGRES = "postgresql".equals(System.getProperty("qres.test.database"));

    private TestStore() {}

    public static boolean isPostgres() {
        return POSTGRES;
    }

    /// An empty database; on H2 in `folder`.
    public static DatabaseAddress fresh(Path folder) {
        return POSTGRES
                ? DatabaseAddress.postgres(TestPostgres.freshDatabase().databaseUrl())
                : DatabaseAddress.embedded(folder);
    }
}
