package os.qres.server.routes;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands before the real drivers and writes down what is asked of the database, whoever asks it: Hibernate or
/// plain JDBC. A batch is one question, however many rows it has. What is no question about the restaurant is
/// left out: savepoints, forcing, locks, and the numbers of sequences, which come fifty at a time; nor is what
/// servers do for each other: a picture's copy, the others' events, and the blocked addresses that each reads after a
/// change; nor the look for orders that are late, which comes round by itself.
final class CountingDriver implements Driver, AutoCloseable {
    private static final String LOGS_END = "select seq, hash from event";

    private static final Pattern QUESTION = Pattern.compile("(?s)\\s*(select|insert|update|delete|merge|with)\\b.*");
    private static final Pattern HOUSEKEEPING =
            Pattern.compile("(?s)\\s*(select\\s+(next value for|nextval|pg_)|insert into upload\\b"
                    + "|select [^?]* from blocked_ip \\w+$|select seq, epoch, type, audience, message from event\\b"
                    // What is done to send a letter that is in the outbox.
                    + "|(select|update|delete)\\b[^?]* outgoing_mail\\b"
                    // What keeps the mark of all rows in step.
                    + "|(select|insert|update|delete)\\b[^?]* (state_mark|pg_temp\\.row_change|redo)\\b"
                    + "|select id from orders where delay_next_at\\b"
                    + "|select id from ticket where seen_due_at\\b).*");

    private final List<Driver> real;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    private CountingDriver(List<Driver> real) {
        this.real = real;
    }

    /// Connections that are opened from now on, until this is closed, are listened to.
    static CountingDriver listening() {
        try {
            List<Driver> real = DriverManager.drivers().toList();
            for (Driver driver : real) {
                DriverManager.deregisterDriver(driver);
            }
            var counting = new CountingDriver(real);
            DriverManager.registerDriver(counting);
            return counting;
        } catch (SQLException e) {
            throw new AssertionError("the drivers cannot be listened to", e);
        }
    }

    /// What was asked since the last time, in order.
    List<String> heard() {
        List<String> heard = withTheLogsEnd(List.copyOf(asked));
        asked.clear();
        return heard;
    }

    /// The log's end is looked up by the first of a group that appends to it, which may be somebody else's unit of
    /// work: here, by each that appends, and by nobody who only reads it.
    private static List<String> withTheLogsEnd(List<String> statements) {
        List<String> others = new ArrayList<>(statements);
        others.removeIf(sql -> sql.strip().startsWith(LOGS_END));
        long appended = others.stream()
                .filter(sql -> sql.strip().startsWith("insert into event"))
                .count();
        others.addAll(Collections.nCopies((int) appended, LOGS_END));
        return List.copyOf(others);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        for (Driver driver : real) {
            Connection connection = driver.connect(url, info);
            if (connection != null) {
                return listenedTo(Connection.class, connection, null);
            }
        }
        return null;
    }

    /// A connection or statement that is listened to, as far as it makes statements or asks.
    /// @param prepared what a prepared statement asks
    private <T> T listenedTo(Class<T> type, Object real, @Nullable String prepared) {
        InvocationHandler handler = (_, method, arguments) -> {
            String sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
            if (method.getName().startsWith("execute") && sql != null) {
                note(sql);
            }
            Object result = called(method, real, arguments);
            return Statement.class.isAssignableFrom(method.getReturnType())
                    ? listenedTo(method.getReturnType(), result, sql)
                    : result;
        };
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object called(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(String sql) {
        String plain = sql.toLowerCase(Locale.ROOT);
        if (QUESTION.matcher(plain).matches() && !HOUSEKEEPING.matcher(plain).matches()) {
            asked.add(sql);
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (Driver driver : real) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    /// Puts the real drivers back in their places.
    @Override
    public void close() {
        try {
            DriverManager.deregisterDriver(this);
            for (Driver driver : real) {
                DriverManager.registerDriver(driver);
            }
        } catch (SQLException e) {
            throw new AssertionError("the drivers cannot be put back", e);
        }
    }
}
