package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import os.qres.server.platform.rows.RowWatch;

/// The connection that all changes go through. A PostgreSQL may restart or be away for a while: then it is opened
/// anew. The embedded H2 goes only with the process.
final class WritingConnection implements AutoCloseable {
    private final DatabaseAddress address;
    private final RowWatch watch;
    private Connection connection;

    WritingConnection(DatabaseAddress address, RowWatch watch) throws SQLException {
        this.address = address;
        this.watch = watch;
        this.connection = opened();
    }

    private Connection opened() throws SQLException {
        Connection opened = DriverManager.getConnection(address.url(), address.workUser(), address.password());
        address.engine().prepareWriter(opened);
        watch.prepare(opened);
        opened.setAutoCommit(false);
        return opened;
    }

    /// An open connection.
    Connection get() throws SQLException {
        if (connection.isClosed() && address.engine() == Engine.POSTGRESQL) {
            connection = opened();
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
