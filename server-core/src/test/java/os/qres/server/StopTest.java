package os.qres.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
    /// As long as Jetty lets a connection be silent when it stops.
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /// A busy machine may be slow once.
    private static final int TRIES = 5;

    private static final String SIGN_IN = "{\"username\":\"nobody\",\"password\":\"nothing\"}";
    private static final String BEGUN = """
            POST /auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Expect: 100-continue\r
            Content-Length: %d\r
            \r
            """.formatted(SIGN_IN.length());

    @TempDir
    Path folder;

    @Test
    void aConnectionThatIsKeptForLaterDoesNotHoldUpTheStop() throws IOException {
        Duration quickest = stop(0);
        for (int i = 1; i < TRIES && quickest.compareTo(SILENCE) >= 0; i++) {
            Duration next = stop(i);
            quickest = next.compareTo(quickest) < 0 ? next : quickest;
        }
        assertTrue(quickest.compareTo(SILENCE) < 0, "the quickest took " + quickest);
    }

    private Duration stop(int number) throws IOException {
        LiveServer server = LiveServer.in(folder.resolve("server" + number));
        try (var kept = new RawConnection(server.address())) {
            kept.say("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(kept.headers().startsWith("HTTP/1.1 200"));
            long began = System.nanoTime();
            server.close();
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    @Test
    void aRequestUnderWayIsAnswered() throws IOException {
        String answer = answerDuringStop(0);
        for (int i = 1; i < TRIES && !isAnswered(answer); i++) {
            answer = answerDuringStop(i);
        }
        assertTrue(isAnswered(answer), answer);
    }

    private static boolean isAnswered(String answer) {
        return answer.startsWith("HTTP/1.1 401");
    }

    /// To a request whose body comes when the stop has begun.
    private String answerDuringStop(int number) throws IOException {
        try (LiveServer server = LiveServer.in(folder.resolve("server" + number));
                var kept = new RawConnection(server.address());
                var asking = new RawConnection(server.address())) {
            asking.say(BEGUN);
            assertTrue(asking.headers().startsWith("HTTP/1.1 100"));
            CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
            kept.rest();
            asking.say(SIGN_IN);
            String answer = asking.headers();
            stop.join();
            return answer;
        }
    }
}
