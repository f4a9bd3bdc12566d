package os.qres.server.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the database is: a file of the embedded H2, or a PostgreSQL server.
public record DatabaseAddress(Engine engine, String url, String user, String password) {
    /// Every connection must name the same settings, or H2 refuses it.
    ///
    /// `REUSE_SPACE=FALSE`: H2 only ever appends. When it writes into space that old data has left (45 s
    /// after it died), its file's header can fall behind what was written, and at the next opening after a
    /// kill H2 takes an old state for the newest: acknowledged orders were gone (see `docs/adr/0002`, and
    /// KilledServerTest). The file is made small again when it is not in use: [StoreFile].
    private static final String EMBEDDED_SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0";

    /// The embedded database `qres` in the folder `data`.
    public static DatabaseAddress embedded(Path data) {
        String file = data.resolve("qres").toAbsolutePath().toString();
        SealedDisk.register();
        return new DatabaseAddress(
                Engine.H2, "jdbc:h2:file:" + SealedDisk.SCHEME + ":" + file + EMBEDDED_SETTINGS, "sa", "");
    }

    /// @param url `postgresql://user:password@host:port/name`; the seeds' `postgresql+asyncpg` is understood
    /// @throws IllegalArgumentException when it is no such address
    public static DatabaseAddress postgres(String url) {
        URI uri = URI.create(url.replaceFirst("^postgres(ql)?(\\+\\w+)?://", "postgresql://"));
        @Nullable String userInfo = uri.getRawUserInfo();
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || userInfo == null
                || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("expected postgresql://user:password@host/name");
        }
        String[] who = userInfo.split(":", 2);
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new DatabaseAddress(
                Engine.POSTGRESQL,
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath(),
                decoded(who[0]),
                who.length > 1 ? decoded(who[1]) : "");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Whether other servers may be working on the same database.
    public boolean isShared() {
        return engine == Engine.POSTGRESQL;
    }

    /// Of another database beside this one: another file in the same folder, another schema on the same server.
    DatabaseAddress beside(String name) {
        String there = engine == Engine.H2
                ? url.replaceFirst("^[^;]*", "$0-" + name)
                : url + "?currentSchema=" + SchemaSwap.PREFIX + name;
        return new DatabaseAddress(engine, there, user, password);
    }

    /// The account of units of work and readers: on H2 one without administrator's rights.
    String workUser() {
        return engine == Engine.H2 ? Migration.WORK_USER : user;
    }
}
