package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.identity.Tokens;

class TerminalsTest {
    private static final String KITCHEN = "{\"name\":\"Горячий цех\",\"kind\":\"kitchen\",\"version\":\"0.1\"}";

    @TempDir
    Path folder;

    private TestIdentity identity;
    private TestHttp http;
    private Tokens manager;

    @BeforeEach
    void open() throws Exception {
        identity = new TestIdentity(folder);
        http = new TestHttp(identity);
        identity.hire("viktor", "Виктор Лебедев", Role.MANAGER, "birch-river", null);
        identity.hire("anna", "Анна Кузнецова", Role.WAITER, "copper-kettle", "4719");
        manager = identity.signIn("viktor", "birch-river");
        identity.heard();
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        identity.close();
    }

    private PairingStarted start() {
        return http.call("POST", "/terminals/pairing", KITCHEN).as(PairingStarted.class);
    }

    private TestHttp.Said poll(PairingStarted pairing) {
        return http.call("GET", "/terminals/pairing/" + pairing.pairingId(), "", "X-Pairing-Secret", pairing.secret());
    }

    private TestHttp.Said decide(String how, PairingStarted pairing) {
        return http.callAs(manager, "POST", "/terminals/pairing/" + how, "{\"code\":\"" + pairing.code() + "\"}");
    }

    private TestHttp.Said asTerminal(String token, String path) {
        return http.call("GET", path, "", "X-Terminal-Token", token);
    }

    private String paired(TerminalKind kind) {
        return Objects.requireNonNull(identity.pair(kind).terminalToken());
    }

    @Test
    void aDeviceShowsACodeAManagerApprovesItAndItIsIn() {
        PairingStarted pairing = start();
        assertTrue(pairing.code().matches("[0-9]{6}"), pairing.code());
        assertEquals(PairingState.WAITING, poll(pairing).as(PairingStatus.class).status());

        List<PendingPairing> waiting =
                http.callAs(manager, "GET", "/terminals/pairing", "").listOf(PendingPairing.class);
        assertEquals(
                List.of(pairing.code()),
                waiting.stream().map(PendingPairing::code).toList());
        assertEquals("127.0.0.1", waiting.getFirst().address());

        var approved = decide("approve", pairing);
        assertEquals(200, approved.status());
        TerminalView terminal = approved.as(TerminalView.class);
        assertEquals("Горячий цех", terminal.name());
        assertNull(terminal.lastSeen());

        PairingStatus given = poll(pairing).as(PairingStatus.class);
        assertEquals(PairingState.APPROVED, given.status());
        assertEquals(terminal.id(), given.terminalId());
        String token = Objects.requireNonNull(given.terminalToken());
        TerminalView me = asTerminal(token, "/terminals/me").as(TerminalView.class);
        assertEquals(terminal.id(), me.id());
        assertEquals("0.1", me.version());
        assertEquals(List.of("pairing_requested", "terminals_changed"), identity.heard());
    }

    @Test
    void theTokenIsGivenOnce() {
        PairingStarted pairing = start();
        decide("approve", pairing);
        assertNotNull(poll(pairing).as(PairingStatus.class).terminalToken());
        PairingStatus again = poll(pairing).as(PairingStatus.class);
        assertEquals(PairingState.APPROVED, again.status());
        assertNull(again.terminalToken());
    }

    @Test
    void aServerThatEndsBetweenApprovalAndFetchingLosesNothing() throws Exception {
        PairingStarted pairing = start();
        decide("approve", pairing);
        http.close();
        identity = identity.restarted();
        http = new TestHttp(identity);
        String token =
                Objects.requireNonNull(poll(pairing).as(PairingStatus.class).terminalToken());
        assertEquals(200, asTerminal(token, "/terminals/me").status());
        assertFalse(TestText.ofDatabase(identity.database).contains(token));
        assertFalse(TestText.ofDatabase(identity.database).contains(pairing.secret()));
    }

    @Test
    void theManagerMayNameTheDeviceAndGiveItAStation() {
        PairingStarted pairing = start();
        String decision = "{\"code\":\"" + pairing.code() + "\",\"name\":\"Бар\",\"station_id\":";
        var unknown = http.callAs(manager, "POST", "/terminals/pairing/approve", decision + "7}");
        assertEquals("station_id", unknown.field());
        TerminalView terminal = http.callAs(manager, "POST", "/terminals/pairing/approve", decision + "1}")
                .as(TerminalView.class);
        assertEquals("Бар", terminal.name());
        assertEquals(1, terminal.stationId());
    }

    @Test
    void aCodeExpiresAfterTenMinutes() {
        PairingStarted pairing = start();
        identity.clock.forward(Duration.ofMinutes(10).minusSeconds(1));
        assertEquals(PairingState.WAITING, poll(pairing).as(PairingStatus.class).status());
        identity.clock.forward(Duration.ofSeconds(1));
        assertEquals(PairingState.EXPIRED, poll(pairing).as(PairingStatus.class).status());
        assertEquals("409 pairing-closed", decide("approve", pairing).refusal());
        var waiting = http.call("GET", "/terminals/pairing", "", "Authorization", "Bearer " + freshManager());
        assertEquals("[]", waiting.body());
        assertEquals("0", waiting.headers().firstValue("X-Total-Count").orElseThrow());
    }

    private String freshManager() {
        return identity.signIn("viktor", "birch-river").accessToken();
    }

    @Test
    void anApprovedDeviceMayFetchItsTokenLater() {
        PairingStarted pairing = start();
        decide("approve", pairing);
        identity.clock.forward(Duration.ofHours(3));
        assertNotNull(poll(pairing).as(PairingStatus.class).terminalToken());
    }

    @Test
    void aRefusedDeviceIsTold() {
        PairingStarted pairing = start();
        assertEquals(200, decide("refuse", pairing).status());
        assertEquals(PairingState.REFUSED, poll(pairing).as(PairingStatus.class).status());
        assertEquals("409 pairing-closed", decide("approve", pairing).refusal());
    }

    @Test
    void onlyTheDeviceItselfMayPollAndOnlyAManagerDecides() {
        PairingStarted pairing = start();
        String path = "/terminals/pairing/" + pairing.pairingId();
        assertEquals("404 not-found", http.call("GET", path, "").refusal());
        assertEquals(
                "404 not-found",
                http.call("GET", path, "", "X-Pairing-Secret", "guess").refusal());
        String code = "{\"code\":\"" + pairing.code() + "\"}";
        Tokens waiter = identity.signIn("anna", "copper-kettle");
        assertEquals(
                "403 forbidden",
                http.callAs(waiter, "POST", "/terminals/pairing/approve", code).refusal());
        assertEquals(
                "401 unauthenticated",
                http.call("POST", "/terminals/pairing/approve", code).refusal());
        String other = pairing.code().equals("000000") ? "000001" : "000000";
        assertEquals(
                "404 not-found",
                http.callAs(manager, "POST", "/terminals/pairing/approve", "{\"code\":\"" + other + "\"}")
                        .refusal());
        assertEquals(
                "code",
                http.callAs(manager, "POST", "/terminals/pairing/approve", "{\"code\":\"12\"}")
                        .field());
    }

    @Test
    void fromOneAddressFiveMayWait() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            codes.add(start().code());
        }
        assertEquals(5, codes.size());
        var sixth = http.call("POST", "/terminals/pairing", KITCHEN);
        assertEquals("429 too-many-attempts", sixth.refusal());
        assertEquals("601", sixth.headers().firstValue("Retry-After").orElseThrow());
        identity.clock.forward(Duration.ofMinutes(10));
        assertEquals(201, http.call("POST", "/terminals/pairing", KITCHEN).status());
    }

    @Test
    void tenMayWaitInAll() {
        var request = new os.qres.model.devices.PairingRequest("x", TerminalKind.POS, null, null);
        for (int i = 0; i < 10; i++) {
            String address = "10.0.0." + i;
            identity.write(unit -> identity.pairings.start(unit, request, address));
        }
        assertEquals(
                "429 too-many-attempts",
                http.call("POST", "/terminals/pairing", KITCHEN).refusal());
    }

    @Test
    void aKitchenDisplayActsForTheKitchenAndAPosForNobody() {
        PairingStatus kitchen = identity.pair(TerminalKind.KITCHEN);
        PairingStatus pos = identity.pair(TerminalKind.POS);
        assertEquals(
                "null KITCHEN " + kitchen.terminalId(),
                asTerminal(Objects.requireNonNull(kitchen.terminalToken()), "/socket")
                        .body());
        assertEquals(
                "null null " + pos.terminalId(),
                asTerminal(Objects.requireNonNull(pos.terminalToken()), "/socket")
                        .body());
        assertEquals(
                "401 unauthenticated",
                asTerminal(Objects.requireNonNull(kitchen.terminalToken()), "/auth/me")
                        .refusal());
        assertEquals(
                "401 unauthenticated",
                asTerminal(Objects.requireNonNull(pos.terminalToken()), "/auth/me")
                        .refusal());
    }

    @Test
    void aPersonOnATerminalIsBoth() {
        PairingStatus pos = identity.pair(TerminalKind.POS);
        String both = http.call(
                        "GET",
                        "/socket",
                        "",
                        "Authorization",
                        "Bearer " + manager.accessToken(),
                        "X-Terminal-Token",
                        Objects.requireNonNull(pos.terminalToken()))
                .body();
        assertEquals(manager.user().id() + " MANAGER " + pos.terminalId(), both);
    }

    @Test
    void aRevokedTerminalIsOutAtOnceAndWhoeverIsSignedInOnIt() {
        PairingStatus pos = identity.pair(TerminalKind.POS);
        String token = Objects.requireNonNull(pos.terminalToken());
        int id = Objects.requireNonNull(pos.terminalId());
        int anna = identity.read(in -> identity.staff.waiters(in)).getFirst().id();
        Tokens there = identity.signInByPin(anna, "4719", id);
        assertEquals(200, asTerminal(token, "/terminals/me").status());
        var revoked = new LinkedBlockingQueue<Integer>();
        identity.authentication.onEnded(_ -> {}, revoked::add);

        assertEquals(204, http.callAs(manager, "DELETE", "/terminals/" + id, "").status());
        assertEquals("401 unpaired-terminal", asTerminal(token, "/terminals/me").refusal());
        assertEquals(
                "401 session-ended", http.callAs(there, "GET", "/auth/me", "").refusal());
        assertEquals(
                "401 unpaired-terminal",
                http.call(
                                "POST",
                                "/auth/login/pin",
                                "{\"user_id\":" + anna + ",\"pin_code\":\"4719\"}",
                                "X-Terminal-Token",
                                token)
                        .refusal());
        assertEquals(List.of(id), List.copyOf(revoked));
        assertEquals(
                "404 not-found",
                http.callAs(manager, "DELETE", "/terminals/" + id, "").refusal());
        assertEquals("[]", http.callAs(manager, "GET", "/terminals/", "").body());
        assertEquals(200, http.callAs(manager, "GET", "/auth/me", "").status());
    }

    @Test
    void aTerminalRevokedBeforeItFetchedItsTokenNeverGetsOne() {
        PairingStarted pairing = start();
        TerminalView terminal = decide("approve", pairing).as(TerminalView.class);
        http.callAs(manager, "DELETE", "/terminals/" + terminal.id(), "");
        PairingStatus status = poll(pairing).as(PairingStatus.class);
        assertEquals(PairingState.REFUSED, status.status());
        assertNull(status.terminalToken());
    }

    @Test
    void theListShowsWhoIsConnectedAndWhenTheyWereLastSeen() {
        String token = paired(TerminalKind.KITCHEN);
        identity.clock.forward(Duration.ofMinutes(5));
        int id = asTerminal(token, "/terminals/me").as(TerminalView.class).id();
        identity.authentication.connected(id);
        identity.authentication.connected(id);
        identity.authentication.disconnected(id);
        TerminalView view = http.callAs(manager, "GET", "/terminals/", "")
                .listOf(TerminalView.class)
                .getFirst();
        assertTrue(view.online());
        assertEquals(identity.clock.instant(), view.lastSeen());
        assertEquals("127.0.0.1", view.address());
        identity.authentication.disconnected(id);
        identity.authentication.disconnected(id);
        assertFalse(identity.authentication.isOnline(id));
    }

    @Test
    void whenATerminalWasLastSeenIsWrittenOnceAMinute() throws Exception {
        String token = paired(TerminalKind.KITCHEN);
        var first = identity.clock.instant();
        assertEquals(first, written(token, first));
        identity.clock.forward(Duration.ofSeconds(59));
        asTerminal(token, "/terminals/me");
        identity.clock.forward(Duration.ofSeconds(1));
        var later = identity.clock.instant();
        assertEquals(later, written(token, later));
        assertEquals(
                0L,
                asTerminal(token, "/terminals/me").as(TerminalView.class).objectVersion()
                        - identity.read(in -> identity.terminals.all(in))
                                .getFirst()
                                .objectVersion());
    }

    /// What the database holds, when it holds `wanted` or after a while.
    private java.time.Instant written(String token, java.time.Instant wanted) throws InterruptedException {
        asTerminal(token, "/terminals/me");
        java.time.Instant seen = null;
        for (int i = 0; i < 100 && !wanted.equals(seen); i++) {
            Thread.sleep(20);
            seen = identity.read(in -> in.session()
                    .createSelectionQuery("select lastSeen from Terminal", java.time.Instant.class)
                    .getSingleResult());
        }
        return seen;
    }

    @Test
    void aTerminalIsRenamedByTheVersionTheManagerHolds() {
        String token = paired(TerminalKind.KITCHEN);
        var me = asTerminal(token, "/terminals/me");
        String etag = me.headers().firstValue("ETag").orElseThrow();
        String path = "/terminals/" + me.as(TerminalView.class).id();
        TerminalView renamed = http.callAs(manager, "PATCH", path, "{\"name\":\"Бар\",\"station_id\":1}")
                .as(TerminalView.class);
        assertEquals("Бар", renamed.name());
        assertEquals(1, renamed.stationId());
        assertNotEquals(etag, "\"" + renamed.objectVersion() + "\"");
        var stale = http.call(
                "PATCH",
                path,
                "{\"name\":\"Зал\"}",
                "Authorization",
                "Bearer " + manager.accessToken(),
                "If-Match",
                etag);
        assertEquals("412 stale", stale.refusal());
        TerminalView freed =
                http.callAs(manager, "PATCH", path, "{\"station_id\":null}").as(TerminalView.class);
        assertNull(freed.stationId());
        assertEquals(
                "station_id",
                http.callAs(manager, "PATCH", path, "{\"station_id\":9}").field());
    }
}
