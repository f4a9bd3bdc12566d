package os.qres.installer;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PendingPairing;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.Tokens;
import os.qres.model.json.Wire;

/// Somebody who watches the restaurant through its API while others work on screens.
final class Manager {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Jsonb json = Wire.lenient();
    private final String server;
    private String token = "";

    Manager(String server) {
        this.server = server;
    }

    HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    String get(String path) {
        return good(send("GET", path, "")).body();
    }

    <T> T one(String path, Class<T> type) {
        return json.type(type).fromJson(get(path));
    }

    <T> List<T> list(String path, Class<T> type) {
        return json.type(type).list().fromJson(get(path));
    }

    void signIn(String username, String password) {
        String body = json.toJson(new Credentials(username, null, password));
        token = json.type(Tokens.class)
                .fromJson(good(send("POST", "/auth/login", body)).body())
                .accessToken();
    }

    /// Approves the device that asks under `name`, comparing the code as a manager does.
    /// @return whether it has asked
    boolean approve(String name, String shownCode) {
        return list("/terminals/pairing", PendingPairing.class).stream()
                .filter(asking -> asking.name().equals(name) && asking.code().equals(shownCode))
                .peek(asking -> good(send(
                        "POST",
                        "/terminals/pairing/approve",
                        json.toJson(new PairingDecision(asking.code(), null, null)))))
                .findAny()
                .isPresent();
    }

    private static HttpResponse<String> good(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw new AssertionError("answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
