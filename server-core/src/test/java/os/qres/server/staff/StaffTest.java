package os.qres.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Role;
import os.qres.model.identity.Tokens;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;
import os.qres.model.staff.WaiterView;
import os.qres.server.identity.TestHttp;
import os.qres.server.identity.TestIdentity;
import os.qres.server.identity.TestText;

class StaffTest {
    private static final String ANNA = """
            {"username":"anna","full_name":"Анна Кузнецова","role":"waiter","phone":"+7 900 1","passport":"4509 123456",
            "password":"copper-kettle","pin_code":"4719"}""";

    @TempDir
    Path folder;

    private TestIdentity identity;
    private TestHttp http;
    private Tokens olga;

    @BeforeEach
    void open() throws Exception {
        identity = new TestIdentity(folder);
        http = new TestHttp(identity);
        identity.hire("olga", "Ольга Рощина", Role.ADMIN, "amber-harbour", "739165");
        olga = identity.signIn("olga", "amber-harbour");
        identity.heard();
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        identity.close();
    }

    private UserView hireAnna() {
        return http.callAs(olga, "POST", "/users/", ANNA).as(UserView.class);
    }

    private TestHttp.Said patch(int id, String body) {
        return http.callAs(olga, "PATCH", "/users/" + id, body);
    }

    @Test
    void anAdministratorTakesSomebodyOn() {
        var hired = http.callAs(olga, "POST", "/users/", ANNA);
        assertEquals(201, hired.status());
        UserView anna = hired.as(UserView.class);
        assertEquals(
                "/users/" + anna.id(), hired.headers().firstValue("Location").orElseThrow());
        assertEquals("\"0\"", hired.headers().firstValue("ETag").orElseThrow());
        assertTrue(anna.isActive());
        assertTrue(anna.hasPin());
        assertFalse(anna.shiftActive());
        assertEquals(olga.user().id(), anna.createdById());
        assertFalse(hired.body().contains("password"), hired.body());
        assertFalse(hired.body().contains("pin_code"), hired.body());
        assertEquals(List.of("staff_changed"), identity.heard());
        assertEquals(anna.id(), identity.signIn("Anna", "copper-kettle").user().id());
    }

    @Test
    void aRepeatedRequestTakesNobodyOnTwice() {
        String bearer = "Bearer " + olga.accessToken();
        var first = http.call("POST", "/users/", ANNA, "Authorization", bearer, "Idempotency-Key", "k1");
        var again = http.call("POST", "/users/", ANNA, "Authorization", bearer, "Idempotency-Key", "k1");
        assertEquals(first.body(), again.body());
        assertEquals(201, again.status());
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElseThrow());
    }

    @Test
    void aPassportIsShownToAnAdministratorOneByOneAndThatIsNoted() {
        UserView anna = hireAnna();
        assertNull(anna.passport());
        identity.heard();
        assertEquals(
                "4509 123456",
                http.callAs(olga, "GET", "/users/" + anna.id(), "")
                        .as(UserView.class)
                        .passport());
        assertEquals(List.of("passport_read"), identity.heard());
        assertFalse(http.callAs(olga, "GET", "/users/", "").body().contains("4509"));
        http.callAs(olga, "GET", "/users/" + olga.user().id(), "");
        assertEquals(List.of(), identity.heard());
    }

    @Test
    void nothingSecretStandsInTheDatabaseInClear() {
        String bearer = "Bearer " + olga.accessToken();
        http.call("POST", "/users/", ANNA, "Authorization", bearer, "Idempotency-Key", "k1");
        int anna = identity.signIn("anna", "copper-kettle").user().id();
        String change = "{\"passport\":\"4510 654321\"}";
        http.call("PATCH", "/users/" + anna, change, "Authorization", bearer, "Idempotency-Key", "k2");
        http.call("GET", "/users/" + anna, "", "Authorization", bearer);
        String all = TestText.ofDatabase(identity.database);
        for (String secret : List.of("4509 123456", "4510 654321", "copper-kettle", "4719", "739165")) {
            // Digits within a hash or a moment are none.
            Pattern alone = Pattern.compile("(?<![\\w.:-])" + secret + "(?!\\w)");
            assertFalse(alone.matcher(all).find(), secret);
        }
        assertTrue(all.contains("Анна Кузнецова"));
    }

    @Test
    void aPinCannotBeFoundFromTheFingerprintOfARequestThatHeldIt() throws Exception {
        http.call("POST", "/users/", ANNA, "Authorization", "Bearer " + olga.accessToken(), "Idempotency-Key", "k1");
        byte[] guess = ("POST /users/\n" + ANNA).getBytes(StandardCharsets.UTF_8);
        String plain =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(guess));
        assertFalse(TestText.ofDatabase(identity.database).contains(plain));
    }

    @Test
    void aPatchChangesOnlyWhatItSends() {
        int id = hireAnna().id();
        UserView changed = patch(id, "{\"phone\":\"+7 900 2\"}").as(UserView.class);
        assertEquals("+7 900 2", changed.phone());
        assertEquals("Анна Кузнецова", changed.fullName());
        assertTrue(changed.hasPin());
        assertEquals(1, changed.version());
        assertEquals(
                "4509 123456",
                http.callAs(olga, "GET", "/users/" + id, "").as(UserView.class).passport());
        patch(id, "{\"passport\":null}");
        assertNull(
                http.callAs(olga, "GET", "/users/" + id, "").as(UserView.class).passport());
        assertEquals(id, identity.signIn("anna", "copper-kettle").user().id());
    }

    @Test
    void aStaleChangeIsRefused() {
        int id = hireAnna().id();
        patch(id, "{\"phone\":\"1\"}");
        var stale = http.call(
                "PATCH",
                "/users/" + id,
                "{\"phone\":\"2\"}",
                "Authorization",
                "Bearer " + olga.accessToken(),
                "If-Match",
                "\"0\"");
        assertEquals("412 stale", stale.refusal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            anna | an na | username
            Анна Кузнецова | ' ' | full_name
            waiter | owner | role
            copper-kettle | short | password
            4719 | 471 | pin_code
            4719 | 4719471 | pin_code
            """)
    void whatIsWrongIsNamed(String right, String wrong, String field) {
        var refused = http.callAs(olga, "POST", "/users/", ANNA.replace(right, wrong));
        assertEquals("422 invalid", refused.refusal());
        assertEquals(field, refused.field());
    }

    @Test
    void aUserNameIsTakenWhateverItsCase() {
        hireAnna();
        var taken = http.callAs(
                olga, "POST", "/users/", ANNA.replace("anna", "ANNA").replace("4719", "8263"));
        assertEquals("409 taken", taken.refusal());
        assertEquals("username", taken.field());
        int olgaId = olga.user().id();
        assertEquals("409 taken", patch(olgaId, "{\"username\":\"Anna\"}").refusal());
        assertEquals(200, patch(olgaId, "{\"username\":\"Olga\"}").status());
    }

    @Test
    void noTwoActivePeopleHaveTheSamePin() {
        int anna = hireAnna().id();
        String dmitry = ANNA.replace("anna", "dmitry");
        var taken = http.callAs(olga, "POST", "/users/", dmitry);
        assertEquals("409 pin-taken", taken.refusal());
        assertEquals("pin_code", taken.field());
        assertEquals(
                200,
                http.callAs(olga, "PATCH", "/users/" + anna + "/pin", "{\"pin_code\":\"4719\"}")
                        .status());
        http.callAs(olga, "DELETE", "/users/" + anna, "");
        assertEquals(201, http.callAs(olga, "POST", "/users/", dmitry).status());
        UserView back = patch(anna, "{\"is_active\":true}").as(UserView.class);
        assertTrue(back.isActive());
        assertFalse(back.hasPin());
    }

    @Test
    void whoeverMayVoidNeedsSixDigits() {
        var shortPin = http.callAs(olga, "POST", "/users/", ANNA.replace("waiter", "manager"));
        assertEquals("422 invalid", shortPin.refusal());
        assertEquals("pin_code", shortPin.field());
        int id = hireAnna().id();
        assertEquals("pin_code", patch(id, "{\"role\":\"manager\"}").field());
        assertEquals(
                200, patch(id, "{\"role\":\"manager\",\"pin_code\":\"471900\"}").status());
        assertEquals(
                "pin_code",
                http.callAs(olga, "PATCH", "/users/" + id + "/pin", "{\"pin_code\":\"4719\"}")
                        .field());
    }

    @Test
    void thePictureIsAPathOnThisServer() {
        int id = hireAnna().id();
        assertEquals(200, patch(id, "{\"avatar_url\":\"/pictures/anna.jpg\"}").status());
        assertEquals(
                "avatar_url", patch(id, "{\"avatar_url\":\"//evil.example/x\"}").field());
        assertEquals(
                "avatar_url",
                patch(id, "{\"avatar_url\":\"https://evil.example/x\"}").field());
    }

    @Test
    void theLastActiveAdministratorStays() {
        int id = olga.user().id();
        assertEquals(
                "409 last-admin",
                http.callAs(olga, "DELETE", "/users/" + id, "").refusal());
        assertEquals("409 last-admin", patch(id, "{\"role\":\"waiter\"}").refusal());
        assertEquals("409 last-admin", patch(id, "{\"is_active\":false}").refusal());
        assertEquals(200, http.callAs(olga, "GET", "/auth/me", "").status());
        identity.hire("pavel", "Павел", Role.ADMIN, "amber-harbour", null);
        var gone = http.callAs(olga, "DELETE", "/users/" + id, "");
        assertEquals(200, gone.status());
        assertFalse(gone.as(UserView.class).isActive());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH | '' | {"role":"kitchen"}
            PATCH | '' | {"is_active":false}
            PATCH | '' | {"password":"other-kettle"}
            PATCH | '' | {"pin_code":"1593"}
            PATCH | /password | {"password":"other-kettle"}
            PATCH | /pin | {"pin_code":"1593"}
            DELETE | '' | ''
            """)
    void whatChangesSomebodysRightsOrSecretsEndsTheirSessions(String method, String path, String body) {
        int id = hireAnna().id();
        Tokens anna = identity.signIn("anna", "copper-kettle");
        assertEquals(200, http.callAs(anna, "GET", "/auth/me", "").status());
        assertEquals(200, http.callAs(olga, method, "/users/" + id + path, body).status());
        assertEquals(
                "401 session-ended", http.callAs(anna, "GET", "/auth/me", "").refusal());
        assertEquals(200, http.callAs(olga, "GET", "/auth/me", "").status());
    }

    @Test
    void aChangeThatIsRefusedEndsNoSession() {
        int id = hireAnna().id();
        Tokens anna = identity.signIn("anna", "copper-kettle");
        assertEquals(
                409, patch(id, "{\"role\":\"kitchen\",\"pin_code\":\"739165\"}").status());
        assertEquals(422, patch(id, "{\"role\":\"admin\"}").status());
        assertEquals(200, http.callAs(anna, "GET", "/auth/me", "").status());
        patch(id, "{\"phone\":\"3\"}");
        assertEquals(200, http.callAs(anna, "GET", "/auth/me", "").status());
    }

    @Test
    void onlyAdministratorsSeeThePeople() {
        int id = hireAnna().id();
        Tokens anna = identity.signIn("anna", "copper-kettle");
        for (String path : List.of("/users/", "/users/" + id)) {
            assertEquals("403 forbidden", http.callAs(anna, "GET", path, "").refusal());
            assertEquals("401 unauthenticated", http.call("GET", path, "").refusal());
        }
        assertEquals(
                "403 forbidden",
                http.callAs(anna, "PATCH", "/users/" + id, "{\"role\":\"admin\"}")
                        .refusal());
        assertEquals("404 not-found", http.callAs(olga, "GET", "/users/99", "").refusal());
    }

    @Test
    void theListIsFiltered() {
        hireAnna();
        identity.hire("sergey", "Сергей Орлов", Role.KITCHEN, null, "7152");
        assertEquals(List.of("anna"), usernames("?role=waiter"));
        assertEquals(List.of("sergey"), usernames("?search=ОРЛОВ"));
        assertEquals(List.of("anna"), usernames("?search=%2B7+900"));
        assertEquals(List.of("anna", "sergey"), usernames("?skip=1&limit=2"));
        http.callAs(olga, "DELETE", "/users/" + hireId("sergey"), "");
        assertEquals(List.of("sergey"), usernames("?is_active=false"));
        assertEquals("role", http.callAs(olga, "GET", "/users/?role=owner", "").field());
    }

    private int hireId(String username) {
        return http.callAs(olga, "GET", "/users/?search=" + username, "")
                .listOf(UserView.class)
                .getFirst()
                .id();
    }

    private List<String> usernames(String query) {
        return http.callAs(olga, "GET", "/users/" + query, "").listOf(UserView.class).stream()
                .map(UserView::username)
                .toList();
    }

    @Test
    void everybodySeesTheNamesOfTheActiveWaiters() {
        int id = hireAnna().id();
        identity.hire("sergey", "Сергей Орлов", Role.KITCHEN, null, "7152");
        List<WaiterView> waiters = http.call("GET", "/users/waiters", "").listOf(WaiterView.class);
        assertEquals(List.of(new WaiterView(id, "Анна Кузнецова", null, false)), waiters);
        http.callAs(olga, "DELETE", "/users/" + id, "");
        assertEquals("[]", http.call("GET", "/users/waiters", "").body());
    }

    @Test
    void aShiftIsClockedInAndOut() {
        int id = hireAnna().id();
        Tokens anna = identity.signIn("anna", "copper-kettle");
        identity.heard();
        assertTrue(clock(anna, true).shiftActive());
        assertTrue(clock(anna, true).shiftActive());
        assertEquals(List.of("staff_changed"), identity.heard());
        assertTrue(http.call("GET", "/users/waiters", "")
                .listOf(WaiterView.class)
                .getFirst()
                .shiftActive());
        var came = identity.clock.instant();
        identity.clock.forward(Duration.ofMinutes(20));
        assertFalse(clock(anna, false).shiftActive());
        List<ShiftView> shifts =
                http.callAs(olga, "GET", "/shifts/?user_id=" + id, "").listOf(ShiftView.class);
        assertEquals(1, shifts.size());
        assertEquals("Анна Кузнецова", shifts.getFirst().fullName());
        assertEquals(came, shifts.getFirst().startedAt());
        assertEquals(identity.clock.instant(), shifts.getFirst().endedAt());
        assertEquals("403 forbidden", http.callAs(anna, "GET", "/shifts/", "").refusal());
    }

    @Test
    void whoLeavesForGoodLeavesTheShiftToo() {
        int id = hireAnna().id();
        clock(identity.signIn("anna", "copper-kettle"), true);
        assertFalse(http.callAs(olga, "DELETE", "/users/" + id, "")
                .as(UserView.class)
                .shiftActive());
        assertEquals(
                identity.clock.instant(),
                http.callAs(olga, "GET", "/shifts/", "")
                        .listOf(ShiftView.class)
                        .getFirst()
                        .endedAt());
    }

    private UserView clock(Tokens who, boolean active) {
        return http.callAs(who, "POST", "/users/me/shift", "{\"active\":" + active + "}")
                .as(UserView.class);
    }

    @ParameterizedTest
    @CsvSource({"Анна Кузнецова,Анна К.", "Анна,Анна", "' Anna  Maria Lopez ',Anna M.", "Ян 𝒦,Ян 𝒦."})
    void aNameIsTheFirstWordAndAnInitial(String fullName, String shown) {
        assertEquals(shown, Staff.shortName(fullName));
    }

    @Test
    void theDemoMayCreatePeopleByTheDoor() {
        var draft =
                new UserDraft("elena", null, "Елена Соколова", Role.WAITER, null, null, null, null, null, null, "5938");
        int id = identity.hire(draft).id();
        assertEquals(Optional.of("Елена С."), identity.read(in -> identity.staff.name(in, id)));
    }
}
