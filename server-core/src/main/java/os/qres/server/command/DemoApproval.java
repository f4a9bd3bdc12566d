package os.qres.server.command;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PendingPairing;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.Tokens;
import os.qres.model.json.Wire;

/// The demo's manager: approves the demo's own windows, through the same API as a person with the console would.
final class DemoApproval {
    private static final Logger LOG = LoggerFactory.getLogger(DemoApproval.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Jsonb json = Wire.lenient();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final Credentials manager;

    DemoApproval(String server, Credentials manager) {
        this.server = server;
        this.manager = manager;
    }

    /// Looks until each of the windows has asked and been approved; nobody else is.
    /// @param names what each is to be called, by the name under which it asks
    /// @param approved is told of each: its new name and its code
    void await(Map<String, String> names, BiConsumer<String, String> approved) {
        var missing = new HashMap<>(names);
        try {
            String token = json.type(Tokens.class)
                    .fromJson(post("/auth/login", json.toJson(manager), ""))
                    .accessToken();
            while (!missing.isEmpty()) {
                for (PendingPairing pairing : waiting(token)) {
                    String name = missing.remove(pairing.name());
                    if (name != null) {
                        approve(pairing.code(), name, token);
                        approved.accept(name, pairing.code());
                    }
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (IOException e) {
            LOG.warn("The demo's windows could not be approved: {}", e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<PendingPairing> waiting(String token) throws IOException, InterruptedException {
        return json.type(PendingPairing.class)
                .list()
                .fromJson(send(request("/terminals/pairing", token).GET()));
    }

    private void approve(String code, String name, String token) throws IOException, InterruptedException {
        post("/terminals/pairing/approve", json.toJson(new PairingDecision(code, name, null)), token);
    }

    private String post(String path, String body, String token) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("answered " + response.statusCode());
        }
        return response.body();
    }
}
