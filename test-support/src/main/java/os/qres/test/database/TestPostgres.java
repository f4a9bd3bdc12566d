package os.qres.test.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.test.process.Deadline;
import os.qres.test.process.FreePort;

/// One PostgreSQL for all tests of a JVM, started by the first that asks, gone with the JVM.
///
/// PostgreSQL refuses to run as root, and CI runs as root. Then its programs are run as `nobody` through
/// `setpriv`, which every Debian has and which, unlike `unshare`, needs no user namespaces: containers and
/// hardened kernels forbid those.
public final class TestPostgres {
    static final String HOST = "127.0.0.1";
    static final String USER = "postgres";
    static final String PASSWORD = "any"; // every connection from this machine is trusted

    private static final boolean AS_ROOT = System.getProperty("user.name").equals("root");
    private static final String NOBODY = "nobody";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable TestPostgres running;

    private final Path programs = PostgresFiles.unpacked().resolve("bin");
    private final Path folder;
    private final Path data;
    private final int port = FreePort.find();

    private TestPostgres() throws IOException {
        folder = Files.createTempDirectory("qres-postgres");
        data = folder.resolve("data");
        if (AS_ROOT) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        }
    }

    /// An empty database of the caller's own.
    public static FreshDatabase freshDatabase() {
        return running().create("");
    }

    /// A database of the caller's own that holds what `model` does, to which nobody may be connected.
    public static FreshDatabase copyOf(FreshDatabase model) {
        return running().create(" TEMPLATE " + model.name() + " STRATEGY FILE_COPY");
    }

    /// Ends it as a broken machine would, with all its connections, and starts it again on what it left.
    public static void crash() {
        TestPostgres server = running();
        try {
            server.run("pg_ctl", "-D", server.data.toString(), "-m", "immediate", "-w", "stop");
            server.launch();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not come back", e);
        }
    }

    /// Kills it with all its processes, without a word, and starts it again on what it left.
    public static void kill() {
        TestPostgres server = running();
        try {
            server.killAll();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be killed", e);
        }
        // What it was just about to start for somebody ends by itself, a moment later.
        Deadline.await("PostgreSQL to come back", PATIENCE, () -> {
            server.launch();
            return true;
        });
    }

    /// The first of its processes first, or it would mend what the others have left.
    private void killAll() throws IOException {
        String number = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        ProcessHandle first = ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Deadline.await("PostgreSQL to be gone", PATIENCE, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private FreshDatabase create(String as) {
        String name = "test" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + as);
        return new FreshDatabase(port, name);
    }

    private static synchronized TestPostgres running() {
        if (running == null) {
            try {
                TestPostgres server = new TestPostgres();
                server.start();
                running = server;
            } catch (IOException e) {
                throw new UncheckedIOException("could not start PostgreSQL", e);
            }
        }
        return running;
    }

    private void start() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "end of PostgreSQL"));
        // The built-in C.UTF-8 knows Cyrillic capitals and needs no locale installed.
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        launch();
    }

    private void launch() throws IOException {
        String address = "-h %s -p %d -k %s".formatted(HOST, port, folder);
        // No forced writes: a test may kill our server, never the machine.
        String options = address + " -c fsync=off -c full_page_writes=off -c max_connections=200";
        run("pg_ctl", "-D", data.toString(), "-l", folder.resolve("log").toString(), "-o", options, "-w", "start");
        Deadline.await("PostgreSQL to answer", PATIENCE, () -> {
            execute("SELECT 1");
            return true;
        });
    }

    private void stop() {
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
            PostgresFiles.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL was left in " + folder, e);
        }
    }

    private void execute(String sql) {
        String url = new FreshDatabase(port, "postgres").jdbcUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (AS_ROOT) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Process process = builder.redirectOutput(output.toFile()).start();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException(program + " failed:\n" + Files.readString(output));
    }
}
