package os.qres.server.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingStatus;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.test.process.Deadline;

/// A server that trusts nobody, not even this machine, and an administrator who is signed in.
final class Besieged implements AutoCloseable {
    static final String PASSWORD = "correct horse";

    final LiveServer server;
    final TestClient admin;
    private final Path folder;

    Besieged(Path folder, Map<String, String> settings) {
        this(folder, settings, Clock.systemUTC());
    }

    Besieged(Path folder, Map<String, String> settings, Clock clock) {
        this.folder = folder;
        var all = new HashMap<>(Map.of("RATE_LIMIT_WHITELIST", "[]"));
        all.putAll(settings);
        server = LiveServer.in(folder, all, clock);
        anyone().post("/auth/register", "{\"username\":\"boss\",\"password\":\"%s\"}".formatted(PASSWORD))
                .expect(201);
        admin = anyone().signedIn("boss", PASSWORD);
    }

    TestClient anyone() {
        return server.client();
    }

    TestClient.Got signIn(String username, String password) {
        return anyone().post("/auth/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    /// A paired terminal's token.
    String pairedTerminal() {
        PairingStarted started = anyone().post("/terminals/pairing", "{\"name\":\"Bar\",\"kind\":\"pos\"}")
                .expect(201)
                .as(PairingStarted.class);
        admin.post("/terminals/pairing/approve", "{\"code\":\"%s\"}".formatted(started.code()))
                .expect(200);
        return anyone().with("X-Pairing-Secret", started.secret())
                .get("/terminals/pairing/" + started.pairingId())
                .expect(200)
                .as(PairingStatus.class)
                .terminalToken();
    }

    List<SecurityEventView> events(String query) {
        return admin.get("/security/events" + query).expect(200).listOf(SecurityEventView.class);
    }

    /// The latest event of this kind that is as it should be, once it is written down.
    SecurityEventView event(SecurityEventKind kind, Predicate<SecurityEventView> asItShould) {
        String query = "?kind=" + kind;
        Deadline.await(kind + " in " + events(""), Duration.ofSeconds(10), () -> events(query).stream()
                .anyMatch(asItShould));
        return events(query).stream().filter(asItShould).findFirst().orElseThrow();
    }

    SecurityEventView event(SecurityEventKind kind) {
        return event(kind, _ -> true);
    }

    String log(String name) throws IOException {
        return Files.readString(folder.resolve("logs").resolve("security").resolve(name));
    }

    @Override
    public void close() {
        server.close();
    }
}
