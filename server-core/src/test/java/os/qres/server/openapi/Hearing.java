package os.qres.server.openapi;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import os.qres.model.live.Snapshot;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.test.process.Deadline;

/// Which messages of the live channel each caller is told, out of all that the log holds.
///
/// @param heard by caller: types of messages
record Hearing(Map<String, Set<String>> heard) {
    static final Path TABLE = Path.of("src", "test", "resources", "live-audience.csv");
    static final String HEADER = "message," + String.join(",", callers());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Set<String> BY_THE_CHANNEL_ITSELF = Set.of("hello", "heartbeat", "ack", "error");

    /// Who can open the channel.
    static List<String> callers() {
        return Ground.CALLERS.stream()
                .filter(caller -> !caller.equals("nobody"))
                .toList();
    }

    /// All that has happened on `server`, told to newcomers of whom none has had a hand in it.
    static Hearing on(LiveServer server, TestClient admin) {
        var ears = new LinkedHashMap<String, LiveEar>();
        callers().forEach(caller -> ears.put(caller, ear(server, admin, caller)));
        long before = admin.get("/sync/snapshot").expect(200).as(Snapshot.class).seq();
        admin.patch("/payment-methods/1", "{\"is_active\":true}").expect(200);
        var heard = new LinkedHashMap<String, Set<String>>();
        ears.forEach((caller, ear) -> {
            Deadline.await("the whole log for " + caller, PATIENCE, () -> hasHeard(ear, before));
            heard.put(caller, types(ear.heard()));
            ear.close();
        });
        return new Hearing(heard);
    }

    /// Whether it has come to what is told to everybody after the event `before`.
    private static boolean hasHeard(LiveEar ear, long before) {
        ear.end().ifPresent(end -> {
            throw new IllegalStateException("cut off: " + end);
        });
        return ear.heard().stream()
                .anyMatch(message -> message.path("seq").asLong() > before
                        && message.path("type").asText().equals("settings_changed"));
    }

    private static Set<String> types(List<JsonNode> messages) {
        var types = new TreeSet<String>();
        messages.forEach(message -> types.add(message.path("type").asText()));
        types.removeAll(BY_THE_CHANNEL_ITSELF);
        return types;
    }

    private static LiveEar ear(LiveServer server, TestClient admin, String caller) {
        return switch (caller) {
            case "pos" -> LiveEar.ofDevice(server.address(), paired(server, admin, "pos"));
            case "display" -> LiveEar.ofDevice(server.address(), paired(server, admin, "kitchen"));
            default -> LiveEar.ofPerson(server.address(), hired(server, admin, caller));
        };
    }

    private static String paired(LiveServer server, TestClient admin, String kind) {
        JsonNode started = Play.tree(server.client()
                .post("/terminals/pairing", "{\"name\":\"Newcomer\",\"kind\":\"" + kind + "\"}")
                .expect(201)
                .body());
        admin.post(
                        "/terminals/pairing/approve",
                        "{\"code\":\"" + started.path("code").asText() + "\"}")
                .expect(200);
        return Play.tree(server.client()
                        .with("X-Pairing-Secret", started.path("secret").asText())
                        .get("/terminals/pairing/" + started.path("pairing_id").asText())
                        .expect(200)
                        .body())
                .path("terminal_token")
                .asText();
    }

    private static String hired(LiveServer server, TestClient admin, String role) {
        String name = "new-" + role;
        admin.post(
                        "/users",
                        "{\"username\":\"%s\",\"full_name\":\"%s\",\"role\":\"%s\",\"password\":\"their password\"}"
                                .formatted(name, name, role))
                .expect(201);
        return server.client().signedIn(name, "their password").bearerToken();
    }

    /// The table's row of `type`, as it was heard.
    String row(String type) {
        return type + ","
                + callers().stream()
                        .map(caller -> heard.get(caller).contains(type) ? "yes" : "no")
                        .collect(joining(","));
    }
}
