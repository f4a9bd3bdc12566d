package os.qres.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Problem;
import os.qres.model.json.Wire;
import os.qres.server.LiveServer;

/// What never comes as far as a route is refused in the same manner: as a problem, and without a word about us.
class JettyRefusalsTest {
    private static final Jsonb JSON = Wire.strict();

    @TempDir
    static Path folder;

    private static LiveServer server;

    private record Raw(String name, int status, String slug, String request) {}

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoRequestIsRefusedAsAProblem() {
        return Stream.of(
                        get("a dot segment out of the root", 400, "unreadable", "/../etc/passwd"),
                        get("encoded dots", 400, "unreadable", "/%2e%2e/etc/passwd"),
                        get("an encoded slash", 400, "unreadable", "/tables%2f1"),
                        get("an encoded NUL", 400, "unreadable", "/tables/%00"),
                        get("a percent sign without a number", 400, "unreadable", "/tables/%zz"),
                        get("bytes that are not UTF-8", 400, "unreadable", "/tables/%ff%fe"),
                        get("an encoded NUL in the query", 401, "unauthenticated", "/tables?search=%00"),
                        get("a broken query", 401, "unauthenticated", "/tables?search=%zz"),
                        get("a parameter in a segment", 400, "unreadable", "/health/..;/tables"),
                        get("nothing that is there", 404, "not-found", "/nothing/here"),
                        get("a very long path", 413, "too-large", "/" + "x".repeat(20_000)),
                        raw(
                                "a header that is too large",
                                413,
                                "too-large",
                                "GET /health HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n"),
                        raw("a bad request line", 400, "unreadable", "what is this\r\nHost: x\r\n\r\n"),
                        raw("another protocol", 400, "unreadable", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"),
                        raw("an old version", 400, "unreadable", "GET /health HTTP/9.9\r\nHost: x\r\n\r\n"),
                        raw("no host", 400, "unreadable", "GET /health HTTP/1.1\r\n\r\n"),
                        raw("two hosts", 400, "unreadable", "GET /health HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
                        raw("a host that is none", 400, "unreadable", "GET /health HTTP/1.1\r\nHost: a b\r\n\r\n"),
                        raw(
                                "a header without a name",
                                400,
                                "unreadable",
                                "GET /health HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n"),
                        raw(
                                "a folded header",
                                400,
                                "unreadable",
                                "GET /health HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"),
                        raw(
                                "two lengths",
                                400,
                                "unreadable",
                                "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                        raw(
                                "a length and chunks",
                                400,
                                "unreadable",
                                "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"),
                        raw(
                                "a negative length",
                                400,
                                "unreadable",
                                "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"),
                        raw(
                                "a broken chunk",
                                400,
                                "unreadable",
                                "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}"),
                        raw(
                                "a length that is too large",
                                413,
                                "too-large",
                                "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n"),
                        raw("an unknown method", 405, "wrong-method", "BREW /health HTTP/1.1\r\nHost: x\r\n\r\n"),
                        raw("TRACE", 405, "wrong-method", "TRACE /health HTTP/1.1\r\nHost: x\r\n\r\n"),
                        raw(
                                "CONNECT",
                                400,
                                "wrong-host",
                                "CONNECT example.org:80 HTTP/1.1\r\nHost: example.org:80\r\n\r\n"),
                        raw(
                                "an upgrade that is none",
                                404,
                                "not-found",
                                "GET /ws/orders HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
                        upgrade("a socket without a token", 401, "unauthenticated", "/ws/orders"),
                        upgrade("a socket with a false token", 401, "unauthenticated", "/ws/orders?token=x.y.z"),
                        upgrade("a socket with a broken query", 400, "unreadable", "/ws/orders?token=%ff"),
                        upgrade("a socket since nonsense", 401, "unauthenticated", "/ws/orders?since=nonsense"),
                        raw(
                                "a wrong method without a token",
                                405,
                                "wrong-method",
                                "PUT /tables HTTP/1.1\r\nHost: x\r\n\r\n"))
                .map(raw -> DynamicTest.dynamicTest(raw.name(), () -> refuses(raw)));
    }

    private static void refuses(Raw raw) throws IOException {
        String answer = sent(raw.request());
        String[] parts = answer.split("\r\n\r\n", 2);
        assertTrue(parts[0].startsWith("HTTP/1.1 " + raw.status()), answer);
        assertTrue(parts[0].contains("Content-Type: application/problem+json"), answer);
        Problem problem = JSON.type(Problem.class).fromJson(parts[1]);
        assertEquals("urn:qres:problem:" + raw.slug(), problem.type(), answer);
        assertEquals(raw.status(), problem.status(), answer);
        for (String word : new String[] {"Exception", "jetty", "Jetty", "badMessage", "os.qres", "\tat "}) {
            assertFalse(answer.contains(word), answer);
        }
    }

    @Test
    void dotsInsideAPathLeadWhereTheySay() throws IOException {
        assertTrue(sent(get("", 200, "", "/tables/../health").request()).startsWith("HTTP/1.1 200"));
    }

    private static Raw get(String name, int status, String slug, String path) {
        return raw(name, status, slug, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    private static Raw upgrade(String name, int status, String slug, String path) {
        return raw(
                name,
                status,
                slug,
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    private static Raw raw(String name, int status, String slug, String request) {
        return new Raw(name, status, slug, request);
    }

    /// The whole answer to these bytes; the connection is over when we have said all.
    private static String sent(String request) throws IOException {
        URI address = URI.create(server.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
