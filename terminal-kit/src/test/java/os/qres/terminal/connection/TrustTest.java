package os.qres.terminal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.TerminalKind;
import os.qres.model.live.Snapshot;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.pairing.PairingWorkflow;
import os.qres.terminal.standin.Patience;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestAuthority;
import os.qres.terminal.store.LocalStore;

/// Terminals and a server whose certificate the restaurant has signed itself: real handshakes.
class TrustTest {
    @TempDir
    static Path folder;

    private static TestAuthority authority;
    private static KeyStore certificate;

    private final StandInServer server = new StandInServer().tls(certificate);
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final ServerApi api = new ServerApi(Clock.systemUTC(), () -> "ru");

    @BeforeAll
    static void sign() throws Exception {
        authority = new TestAuthority(folder);
        certificate = authority.sign();
    }

    @AfterAll
    static void forget() {
        certificate = null;
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
        screen.shutdownNow();
    }

    private void serve() {
        server.live.startAt(100);
        server.snapshot(() -> Samples.snapshot(100, server.live.epoch, List.of(), List.of()));
        server.start();
    }

    private Reply<Snapshot> asked(String fingerprint) {
        api.use(
                ServerAddress.parse(server.url() + (fingerprint.isEmpty() ? "" : "#" + fingerprint))
                        .orElseThrow(),
                "token");
        return api.get("/sync/snapshot", Snapshot.class);
    }

    @Test
    void aCertificateOfTheHousesOwnIsTakenByItsFingerprintOrItsAuthoritysAndByNothingElse() throws Exception {
        serve();
        assertInstanceOf(Reply.Unreachable.class, asked(""), "nobody has said whom to trust");
        assertInstanceOf(Reply.Unreachable.class, asked("ab".repeat(32)));
        assertInstanceOf(Reply.Unreachable.class, asked(new TestAuthority(folder("other")).fingerprint()));

        assertInstanceOf(Reply.Ok.class, asked(authority.fingerprint()));
        assertInstanceOf(Reply.Ok.class, asked(TestAuthority.fingerprint(certificate, "qres")));
    }

    private static Path folder(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    @Test
    void aRenewedCertificateOfTheSameAuthorityIsTaken() throws Exception {
        serve();
        assertInstanceOf(Reply.Ok.class, asked(authority.fingerprint()));
        server.kill();
        server.tls(authority.sign()).start();

        assertInstanceOf(Reply.Ok.class, asked(authority.fingerprint()));
        assertInstanceOf(Reply.Unreachable.class, asked(TestAuthority.fingerprint(certificate, "qres")));
    }

    @Test
    void aTerminalPairsAndFollowsTheLiveChannelOverTls() throws Exception {
        server.on(
                "POST /terminals/pairing",
                _ -> new Answer(201, new PairingStarted("p1", "482913", "s", StandInServer.inMinutes(10))));
        server.on(
                "GET /terminals/pairing/p1",
                _ -> new Answer(200, new PairingStatus(PairingState.APPROVED, "token", 2)));
        serve();
        String address = server.url() + "#" + authority.fingerprint();
        var seen = new Seen();
        try (var store = LocalStore.open(folder.resolve("pos"));
                var feed = new LiveFeed(api, seen, screen, () -> 0)) {
            var pairing = new PairingWorkflow(
                    api,
                    store,
                    new Calls(task -> Thread.ofVirtual().start(task), screen),
                    Optional::empty,
                    ServerAddress.parse(address).orElseThrow(),
                    new PairingRequest("POS 1", TerminalKind.POS, null, null),
                    50);
            screen.submit(pairing::start).get();
            Patience.until("it is paired", () -> pairing.step().get() instanceof PairingStep.Paired);
            assertEquals(address, store.paired().orElseThrow().address(), "the fingerprint is kept");

            feed.start();
            Patience.until("it is live", () -> feed.connection().get() instanceof ConnectionState.Live);
            server.publish(Samples.event(101, "order_created", Samples.order(1, 1)));
            Patience.until("the event", () -> seen.seqs().equals(List.of(101L)));
        }
    }

    @Test
    void anAddressIsReadWithItsFingerprintAsOpensslWritesIt() {
        String colons = "AB:".repeat(31) + "AB";
        ServerAddress address = ServerAddress.parse("10.0.0.5#" + colons).orElseThrow();
        assertEquals("https://10.0.0.5:8000#" + "ab".repeat(32), address.toString());
        assertEquals("https://10.0.0.5:8000/health", address.uri("/health").toString());
        assertTrue(ServerAddress.parse("http://10.0.0.5#" + colons).isEmpty(), "nothing to know it by");
        assertTrue(ServerAddress.parse("https://10.0.0.5#abc").isEmpty());
    }
}
