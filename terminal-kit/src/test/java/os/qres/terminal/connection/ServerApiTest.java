package os.qres.terminal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import os.qres.model.identity.PinCredentials;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderStatusChange;
import os.qres.model.orders.OrderView;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;

class ServerApiTest {
    private final StandInServer server = new StandInServer().start();
    private final ServerApi api = new ServerApi(Clock.systemUTC(), () -> "en");

    @BeforeEach
    void open() {
        api.use(ServerAddress.parse(server.url()).orElseThrow(), "terminal-token");
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void everyCommandCarriesTheTokensTheLanguageAndAKey() {
        signIn(1800);
        server.on("PATCH /orders/1/status", _ -> new Answer(200, Samples.order(1, 2)));
        Reply<OrderView> reply =
                api.send(Command.patch("/orders/1/status", new OrderStatusChange(OrderStatus.SERVED), OrderView.class));
        assertEquals(2, reply.ok().orElseThrow().version());
        var asked = server.asked("PATCH", "/orders/1/status").getFirst();
        assertEquals("terminal-token", asked.terminal());
        assertEquals("Bearer first", asked.bearer());
        assertEquals("en", asked.language());
        assertNotNull(asked.key());
        assertEquals("{\"status\":\"served\"}", asked.body());
    }

    @Test
    void accessTokenIsRenewedBeforeItEnds() {
        signIn(30);
        server.on("POST /auth/refresh", asked -> {
            assertTrue(asked.body().contains("refresh-first"), asked.body());
            return new Answer(200, Samples.tokens(1, "second", 1800));
        });
        server.on("GET /orders/1", _ -> new Answer(200, Samples.order(1, 2)));
        api.get("/orders/1", OrderView.class);
        api.get("/orders/1", OrderView.class);
        assertEquals(
                "Bearer second", server.asked("GET", "/orders/1").getFirst().bearer());
        assertEquals(1, server.asked("POST", "/auth/refresh").size());
    }

    @Test
    void tokenThatTheServerNoLongerTakesIsRenewedAndTheCallMadeAgain() {
        signIn(1800);
        server.on("POST /auth/refresh", _ -> new Answer(200, Samples.tokens(1, "second", 1800)));
        server.on(
                "GET /orders/1",
                asked -> "Bearer second".equals(asked.bearer())
                        ? new Answer(200, Samples.order(1, 2))
                        : StandInServer.refusal(401, "unauthenticated", "Sign in"));
        assertInstanceOf(Reply.Ok.class, api.get("/orders/1", OrderView.class));
    }

    @Test
    void refreshTokenIsUsedOnceHoweverManyCallsWaitForIt() throws InterruptedException {
        signIn(30);
        server.on("POST /auth/refresh", _ -> new Answer(200, Samples.tokens(1, "second", 1800)));
        server.on("GET /orders/1", _ -> new Answer(200, Samples.order(1, 2)));
        Thread[] callers = new Thread[20];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = Thread.ofVirtual().start(() -> api.get("/orders/1", OrderView.class));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(1, server.asked("POST", "/auth/refresh").size());
    }

    @Test
    void renewalWhoseAnswerWasLostIsAskedForAgainUnderTheSameKey() {
        signIn(30);
        server.on("POST /auth/refresh", _ -> new Answer(503, "busy"));
        server.on("GET /orders/1", _ -> new Answer(200, Samples.order(1, 2)));
        api.get("/orders/1", OrderView.class);
        server.on("POST /auth/refresh", _ -> new Answer(200, Samples.tokens(1, "second", 30)));
        api.get("/orders/1", OrderView.class);
        api.get("/orders/1", OrderView.class);
        List<String> keys = server.asked("POST", "/auth/refresh").stream()
                .map(StandInServer.Asked::key)
                .toList();
        assertEquals(3, keys.size());
        assertEquals(keys.get(0), keys.get(1));
        assertNotEquals(keys.get(1), keys.get(2), "another token is another renewal");
    }

    @Test
    void terminalThatIsNotKnownAnyMoreIsSaidSo() {
        AtomicInteger told = new AtomicInteger();
        api.onUnpaired(told::incrementAndGet);
        server.on("GET /terminals/me", _ -> StandInServer.refusal(401, "unpaired-terminal", "Not paired"));
        assertInstanceOf(Reply.Refused.class, api.get("/terminals/me", OrderView.class));
        assertEquals(1, told.get());
    }

    @Test
    void nothingIsThrownForWhatHappensOnTheNetwork() {
        server.on("GET /odd", _ -> new Answer(200, java.util.Map.of("id", "no number")));
        assertInstanceOf(Reply.Unreachable.class, api.get("/odd", OrderView.class));
        server.on("GET /bare", _ -> new Answer(502, "gone"));
        assertInstanceOf(Reply.Refused.class, api.get("/bare", OrderView.class));
        server.kill();
        assertInstanceOf(Reply.Unreachable.class, api.get("/orders/1", OrderView.class));
        assertInstanceOf(Reply.Unreachable.class, api.list("/orders/", OrderView.class));
    }

    @Test
    void addressesAreReadAsPeopleTypeThem() {
        assertEquals("http://192.168.1.10:8000", text("192.168.1.10"));
        assertEquals("http://192.168.1.10:9000", text(" 192.168.1.10:9000 "));
        assertEquals("https://pos.example:443", text("https://pos.example:443/"));
        assertEquals("no", text("192.168.1.10:99999"));
        assertEquals("no", text("what is it"));
        assertEquals("no", text(""));
    }

    private static String text(String typed) {
        return ServerAddress.parse(typed).map(ServerAddress::toString).orElse("no");
    }

    private void signIn(long expiresIn) {
        server.on("POST /auth/login/pin", _ -> new Answer(200, Samples.tokens(1, "first", expiresIn)));
        assertInstanceOf(Reply.Ok.class, api.signIn(new PinCredentials(1, null, "4719")));
    }
}
