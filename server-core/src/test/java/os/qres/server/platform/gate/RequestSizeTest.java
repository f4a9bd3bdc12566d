package os.qres.server.platform.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.RawConnection;

class RequestSizeTest {
    private static final int MOST = 2_048;
    private static final String LOGIN =
            "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @TempDir
    static Path folder;

    private static LiveServer server;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder, Map.of("MAX_REQUEST_SIZE", Integer.toString(MOST)), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeAByteOfItIsSent() throws IOException {
        try (var connection = new RawConnection(server.address())) {
            connection.say(LOGIN + "Content-Length: " + (MOST + 1) + "\r\n\r\n");
            refused(connection);
        }
    }

    @Test
    void aClientThatAsksBeforehandIsToldNotToSend() throws IOException {
        try (var connection = new RawConnection(server.address())) {
            connection.say(LOGIN + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
            refused(connection);
        }
    }

    @Test
    void aBodyInPiecesIsRefusedAsSoonAsItIsTooLarge() throws IOException {
        try (var connection = new RawConnection(server.address())) {
            connection.say(LOGIN + "Transfer-Encoding: chunked\r\n\r\n");
            String piece = "400\r\n" + " ".repeat(1_024) + "\r\n";
            connection.say(piece.repeat(MOST / 1_024) + "1\r\n \r\n");
            refused(connection);
        }
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() throws IOException {
        try (var connection = new RawConnection(server.address())) {
            String credentials = "{\"username\":\"nobody\",\"password\":\"nothing\"}";
            connection.say(LOGIN + "Connection: close\r\nContent-Length: " + MOST + "\r\n\r\n");
            connection.say(credentials + " ".repeat(MOST - credentials.length()));
            String headers = connection.headers();
            assertTrue(headers.startsWith("HTTP/1.1 401"), headers);
        }
    }

    private static void refused(RawConnection connection) throws IOException {
        String headers = connection.headers();
        assertTrue(headers.startsWith("HTTP/1.1 413"), headers);
        assertTrue(headers.contains("Content-Type: application/problem+json"), headers);
        assertTrue(headers.contains("Connection: close"), headers);
        assertTrue(connection.rest().contains("urn:qres:problem:too-large"));
    }
}
