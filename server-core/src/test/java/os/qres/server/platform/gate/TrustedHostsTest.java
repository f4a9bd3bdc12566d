package os.qres.server.platform.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.server.LiveServer;
import os.qres.server.RawConnection;

class TrustedHostsTest {
    @TempDir
    static Path folder;

    private static LiveServer byDefault;
    private static LiveServer listed;

    @BeforeAll
    static void open() {
        byDefault = LiveServer.in(
                folder.resolve("default"), Map.of("QR_BASE_URL", "https://menu.example.org/m"), Clock.systemUTC());
        listed = LiveServer.in(
                folder.resolve("listed"),
                Map.of("ALLOWED_HOSTS", "[\"qres.example.org\",\"*.example.com\"]", "QR_BASE_URL", "http://qr.example"),
                Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        byDefault.close();
        listed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8000",
                "127.0.0.1",
                "192.168.1.10:8000",
                "[::1]:8000",
                "[fd00::5]",
                "qres",
                "qres.local",
                "Qres.Local.",
                "till.lan:8000",
                "pi.home.arpa",
                "menu.example.org",
                "menu.example.org:443"
            })
    void theRestaurantsOwnNamesAndAddressesAreGood(String host) throws IOException {
        answers(byDefault, host, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "qres.local.evil.example",
                "127.0.0.1.evil.example",
                "evillocal.example",
                "example.org",
                "sub.menu.example.org",
                "menu.example.org.evil.example"
            })
    void aNameThatAnybodyCanOwnIsRefused(String host) throws IOException {
        answers(byDefault, host, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qres.example.org", "QRES.example.org:8000", "a.example.com", "a.b.example.com", "qr.example"})
    void whatIsListedIsGood(String host) throws IOException {
        answers(listed, host, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8000", "[::1]"})
    void thisMachineItselfIsGoodWhateverIsListed(String host) throws IOException {
        answers(listed, host, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "192.168.1.10", "qres", "qres.local", "x.qres.example.org", "evilexample.com"})
    void whatIsNotListedIsRefused(String host) throws IOException {
        answers(listed, host, 400);
    }

    @Test
    void whatThisMachineIsCalledIsGood() throws IOException {
        answers(byDefault, InetAddress.getLocalHost().getHostName(), 200);
    }

    @Test
    void anAsteriskLetsInEveryName() throws IOException {
        try (var open = LiveServer.in(folder.resolve("any"), Map.of("ALLOWED_HOSTS", "*"), Clock.systemUTC())) {
            answers(open, "whatever.example", 200);
        }
    }

    @Test
    void anAbsoluteAddressIsHeldAgainstTheNamesToo() throws IOException {
        try (var connection = new RawConnection(byDefault.address())) {
            connection.say(
                    "GET http://evil.example/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            assertTrue(connection.rest().startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    void theRefusalSaysWhatToDo() throws IOException {
        String answer = RawConnection.get(byDefault.address(), "evil.example", "/health");
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("urn:qres:problem:wrong-host"), answer);
        assertTrue(answer.contains("ALLOWED_HOSTS"), answer);
    }

    private static void answers(LiveServer server, String host, int status) throws IOException {
        String answer = RawConnection.get(server.address(), host, "/health");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }
}
