package os.qres.server;

import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Problem;
import os.qres.model.identity.Tokens;
import os.qres.model.json.Wire;

/// A plain HTTP client for tests: sends text, and reads answers as the API's records.
public final class TestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Jsonb JSON = Wire.lenient();

    private final String address;
    private final Map<String, String> headers = new HashMap<>(Map.of("Accept-Language", "en"));

    TestClient(String address) {
        this.address = address;
    }

    /// What came back.
    public record Got(int status, String body, java.net.http.HttpHeaders headers) {
        public <T> T as(Class<T> type) {
            return JSON.type(type).fromJson(body);
        }

        public <T> List<T> listOf(Class<T> type) {
            return JSON.type(type).list().fromJson(body);
        }

        public Problem problem() {
            return as(Problem.class);
        }

        /// The problem's slug, or what is wrong instead.
        public String slug() {
            return status >= 400 ? problem().type().replace("urn:qres:problem:", "") : "answered " + status;
        }

        /// The names of the wrong fields.
        public List<String> fields() {
            return problem().errors() == null
                    ? List.of()
                    : problem().errors().stream().map(e -> e.field()).toList();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /// This answer, which must have `expected` as its status.
        public Got expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but got " + status + ": " + body);
            }
            return this;
        }
    }

    /// The same client with one more header; an empty value takes it away.
    public TestClient with(String header, String value) {
        var other = new TestClient(address);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        if (value.isEmpty()) {
            other.headers.remove(header);
        }
        return other;
    }

    /// The same client of a server that is found elsewhere.
    public TestClient at(String otherAddress) {
        var other = new TestClient(otherAddress);
        other.headers.putAll(headers);
        return other;
    }

    /// A request as it goes over the line; the connection ends with its answer.
    public byte[] raw(String method, String path, String type, byte[] body) {
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            text.append("Content-Type: ").append(type).append("\r\n");
        }
        text.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    public TestClient bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// The token that this client signs its requests with.
    public String bearerToken() {
        return headers.get("Authorization").replace("Bearer ", "");
    }

    public TestClient terminal(String token) {
        return with("X-Terminal-Token", token);
    }

    /// Signs in by password.
    public TestClient signedIn(String username, String password) {
        String body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password);
        return bearer(post("/auth/login", body).expect(200).as(Tokens.class).accessToken());
    }

    public Got get(String path) {
        return send("GET", path, null);
    }

    public Got post(String path, String json) {
        return send("POST", path, json);
    }

    public Got patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Got delete(String path) {
        return send("DELETE", path, null);
    }

    public Got send(String method, String path, String body) {
        TestClient typed =
                headers.containsKey("Content-Type") || body == null ? this : with("Content-Type", "application/json");
        HttpResponse<String> response = typed.exchange(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                BodyHandlers.ofString());
        return new Got(response.statusCode(), response.body(), response.headers());
    }

    /// Posts bytes of a media type.
    public Got upload(String path, String type, byte[] bytes) {
        HttpResponse<String> response = with("Content-Type", type)
                .exchange("POST", path, BodyPublishers.ofByteArray(bytes), BodyHandlers.ofString());
        return new Got(response.statusCode(), response.body(), response.headers());
    }

    /// What is there, whatever it is.
    public HttpResponse<byte[]> download(String path) {
        return exchange("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, HttpRequest.BodyPublisher body, HttpResponse.BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
