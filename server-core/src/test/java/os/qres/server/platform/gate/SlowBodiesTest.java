package os.qres.server.platform.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.RawConnection;

class SlowBodiesTest {
    private static final int MORE_THAN_THREADS = 100;
    private static final String BEGUN = "{\"username\":\"nobody\",";
    private static final String REST = "\"password\":\"nothing\"}";
    private static final String HEAD = """
            POST /auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            """.formatted(BEGUN.length() + REST.length());

    @TempDir
    Path folder;

    private final List<RawConnection> connections = new ArrayList<>();
    private LiveServer server;

    @BeforeEach
    void open() {
        server = LiveServer.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
        server.close();
    }

    @Test
    void whoSendsSlowlyKeepsNobodyElseWaiting() throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            begin();
        }
        server.client().get("/health").expect(200);
        RawConnection quick = begin();
        end(quick);
        end(connections.getFirst());
    }

    private RawConnection begin() throws IOException {
        var connection = new RawConnection(server.address());
        connections.add(connection);
        connection.say(HEAD + BEGUN);
        return connection;
    }

    private static void end(RawConnection connection) throws IOException {
        connection.say(REST);
        String headers = connection.headers();
        assertTrue(headers.startsWith("HTTP/1.1 401"), headers);
    }
}
