package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.devices.TerminalKind;
import os.qres.model.identity.Tokens;

class PinTest {
    @TempDir
    Path folder;

    private TestIdentity identity;
    private TestHttp http;
    private int anna;
    private int dmitry;
    private String pos;

    @BeforeEach
    void open() throws Exception {
        identity = new TestIdentity(folder);
        http = new TestHttp(identity);
        anna = identity.hire("anna", "Анна Кузнецова", Role.WAITER, null, "4719")
                .id();
        dmitry = identity.hire("dmitry", "Дмитрий Морозов", Role.WAITER, null, "8263")
                .id();
        pos = token(TerminalKind.POS);
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        identity.close();
    }

    private String token(TerminalKind kind) {
        return java.util.Objects.requireNonNull(identity.pair(kind).terminalToken());
    }

    private TestHttp.Said pin(int user, String pin, String terminal) {
        return http.call("POST", "/auth/login/pin", body(user, pin), "X-Terminal-Token", terminal);
    }

    private static String body(int user, String pin) {
        return "{\"user_id\":" + user + ",\"pin_code\":\"" + pin + "\"}";
    }

    @Test
    void aPinSignsInOnAPairedTerminalByIdOrName() {
        Tokens tokens = pin(anna, "4719", pos).as(Tokens.class);
        assertEquals("anna", tokens.user().username());
        assertEquals(identity.clock.instant(), tokens.user().lastLogin());
        assertEquals(200, http.callAs(tokens, "GET", "/auth/me", "").status());
        String byName = "{\"username\":\"anna\",\"pin_code\":\"4719\"}";
        assertEquals(
                200,
                http.call("POST", "/auth/login/pin", byName, "X-Terminal-Token", pos)
                        .status());
    }

    @Test
    void signingInIsNoNewVersionOfThePerson() {
        long before = identity.read(in -> identity.staff.user(in, anna)).version();
        pin(anna, "4719", pos);
        assertEquals(before, identity.read(in -> identity.staff.user(in, anna)).version());
    }

    @Test
    void aRightPinOnAnUnpairedTerminalIsRefused() {
        assertEquals(
                "401 unpaired-terminal",
                http.call("POST", "/auth/login/pin", body(anna, "4719")).refusal());
        assertEquals("401 unpaired-terminal", pin(anna, "4719", "made-up").refusal());
    }

    @Test
    void whereTheOwnerWantsItAPinNeedsNoPairing() throws Exception {
        try (var open = new TestHttp(identity, false)) {
            assertEquals(
                    200,
                    open.call("POST", "/auth/login/pin", body(anna, "4719")).status());
            for (int i = 0; i < 20; i++) {
                assertEquals(
                        "401 wrong-pin",
                        open.call("POST", "/auth/login/pin", body(anna, "0000")).refusal());
            }
            assertEquals(
                    429,
                    open.call("POST", "/auth/login/pin", body(dmitry, "8263")).status());
        }
    }

    @Test
    void aWrongPinSomebodysElseAnUnknownPersonAndOneWithoutPinAreToldAlike() {
        int olga = identity.hire("olga", "Ольга", Role.ADMIN, "amber-harbour", null)
                .id();
        String wrong = pin(anna, "0000", pos).body();
        assertTrue(wrong.contains("wrong-pin"), wrong);
        assertEquals(wrong, pin(anna, "8263", pos).body());
        assertEquals(wrong, pin(999, "4719", pos).body());
        assertEquals(wrong, pin(olga, "4719", pos).body());
    }

    @Test
    void whoHasLeftCannotSignIn() {
        String before = pin(anna, "4719", pos).as(Tokens.class).accessToken();
        Tokens admin = identity.signIn(
                identity.hire("olga", "Ольга", Role.ADMIN, "amber-harbour", null)
                        .username(),
                "amber-harbour");
        assertEquals(200, http.callAs(admin, "DELETE", "/users/" + anna, "").status());
        assertEquals("401 wrong-pin", pin(anna, "4719", pos).refusal());
        assertEquals(
                "401 session-ended",
                http.call("GET", "/auth/me", "", "Authorization", "Bearer " + before)
                        .refusal());
    }

    @Test
    void twentyWrongTriesLockThePersonUntilMidnightOfTheRestaurant() {
        for (int i = 0; i < 10; i++) {
            assertEquals("401 wrong-pin", pin(anna, "0000", pos).refusal());
        }
        assertEquals(200, pin(anna, "4719", pos).status());
        String other = token(TerminalKind.POS);
        for (int i = 0; i < 10; i++) {
            assertEquals("401 wrong-pin", pin(anna, "0000", other).refusal());
        }
        var locked = pin(anna, "4719", pos);
        assertEquals("429 too-many-attempts", locked.refusal());
        // 13:00 in Moscow; midnight is 11 hours away.
        assertEquals("39601", locked.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(200, pin(dmitry, "8263", pos).status());
        identity.clock.forward(Duration.ofHours(11));
        assertEquals(200, pin(anna, "4719", pos).status());
    }

    @Test
    void twentyWrongTriesLockTheDeviceForEverybodyAndNoOtherDevice() {
        for (int i = 0; i < 20; i++) {
            assertEquals("401 wrong-pin", pin(1000 + i, "0000", pos).refusal());
        }
        assertEquals("429 too-many-attempts", pin(anna, "4719", pos).refusal());
        assertEquals(200, pin(anna, "4719", token(TerminalKind.POS)).status());
    }

    @Test
    void manyTriesAtOnceGetNoMoreThanTwenty() throws Exception {
        List<Callable<Integer>> tries = IntStream.range(0, 35)
                .mapToObj(i -> (Callable<Integer>)
                        () -> pin(anna, "%04d".formatted(i), pos).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long wrong = threads.invokeAll(tries).stream()
                    .filter(tried -> tried.resultNow() == 401)
                    .count();
            assertEquals(20, wrong);
        }
    }

    @Test
    void theBudgetOutlivesTheServer() throws Exception {
        for (int i = 0; i < 20; i++) {
            pin(anna, "0000", pos);
        }
        http.close();
        identity = identity.restarted();
        http = new TestHttp(identity);
        assertEquals("429 too-many-attempts", pin(anna, "4719", pos).refusal());
    }

    @Test
    void aNewPinGivesThePersonTheirTriesBack() {
        for (int i = 0; i < 20; i++) {
            pin(anna, "0000", pos);
        }
        String other = token(TerminalKind.POS);
        assertEquals(429, pin(anna, "4719", other).status());
        identity.hire("olga", "Ольга", Role.ADMIN, "amber-harbour", null);
        Tokens admin = identity.signIn("olga", "amber-harbour");
        assertEquals(
                200,
                http.callAs(admin, "PATCH", "/users/" + anna + "/pin", "{\"pin_code\":\"1593\"}")
                        .status());
        assertEquals(200, pin(anna, "1593", other).status());
    }

    @Test
    void aPinOfLettersIsInvalid() {
        assertEquals("pin_code", pin(anna, "47a9", pos).field());
        assertEquals(
                422,
                http.call("POST", "/auth/login/pin", "{\"pin_code\":\"4719\"}", "X-Terminal-Token", pos)
                        .status());
    }
}
