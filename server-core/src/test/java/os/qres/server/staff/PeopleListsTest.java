package os.qres.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserView;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// The lists of people and of their shifts, and what they can be asked for.
class PeopleListsTest {
    @TempDir
    static Path folder;

    /// Thursday, 23:00 in the restaurant, whose day ends at five in the morning.
    private static final MovableClock CLOCK = new MovableClock("2026-11-19T20:00:00Z");

    private static LiveServer server;
    private static int ivan;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder, Map.of(), CLOCK);
        server.client()
                .post("/auth/register", "{\"username\":\"boss\",\"password\":\"correct horse\"}")
                .expect(201);
        hire("anna", "Анна Ёлкина", "waiter");
        ivan = hire("ivan", "Иван Рыбин", "waiter");
        hire("vera", "Вера Рыбина", "kitchen");
        int gone = hire("gone", "Олег Ушёл", "waiter");
        admin().delete("/users/" + gone).expect(200);

        clock("anna", true);
        CLOCK.forward(Duration.ofHours(3));
        // Friday, two in the morning, which is still Thursday's evening.
        clock("anna", false);
        clock("ivan", true);
        CLOCK.forward(Duration.ofHours(4));
        // Friday, six in the morning.
        clock("vera", true);
        clock("ivan", false);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static TestClient admin() {
        return server.client().signedIn("boss", "correct horse");
    }

    private static int hire(String username, String fullName, String role) {
        return admin().post(
                        "/users/",
                        "{\"username\":\"%s\",\"full_name\":\"%s\",\"role\":\"%s\",\"password\":\"correct horse\",\"phone\":\"+7 900\"}"
                                .formatted(username, fullName, role))
                .expect(201)
                .as(UserView.class)
                .id();
    }

    private static void clock(String username, boolean active) {
        server.client()
                .signedIn(username, "correct horse")
                .post("/users/me/shift", "{\"active\":" + active + "}")
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                   boss anna ivan vera gone",
        "'?role=waiter',                       anna ivan gone",
        "'?role=WAITER&is_active=true',        anna ivan",
        "'?role=Kitchen',                      vera",
        "'?is_active=false',                   gone",
        "'?is_active=0',                       gone",
        "'?is_active=True&role=waiter',        anna ivan",
        "'?search=РЫБИН',                      ivan vera",
        "'?search=ёлк',                        anna",
        "'?search=VER',                        vera",
        "'?search=%25',                        ''",
        "'?search=%2B7&skip=1&limit=2',        ivan vera",
        "'?search=рыбин&role=waiter&is_active=1', ivan",
        "'?skip=99',                           ''"
    })
    void peopleAreFoundByRoleStateAndWords(String query, String found) {
        Got got = admin().get("/users/" + query).expect(200);
        assertEquals(
                found,
                String.join(
                        " ",
                        got.listOf(UserView.class).stream()
                                .map(UserView::username)
                                .toList()));
    }

    @Test
    void howManyThereAreIsSaidOfAllPagesTogether() {
        assertEquals("3", admin().get("/users/?role=waiter&limit=1").header("X-Total-Count"));
        assertEquals("3", admin().get("/shifts/?skip=2&limit=1").header("X-Total-Count"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                          vera ivan anna",
        "'?active=true',                              vera",
        "'?active=false',                             ivan anna",
        "'?date_from=2026-11-19&date_to=2026-11-19',  ivan anna",
        "'?date_from=2026-11-20',                     vera",
        "'?date_to=2026-11-18',                       ''",
        "'?date_from=2026-11-20&date_to=2026-11-19',  ''",
        "'?skip=1&limit=1',                           ivan"
    })
    void shiftsAreFoundByDayAndWhetherTheyGoOn(String query, String found) {
        assertEquals(found, String.join(" ", whose("/shifts/" + query)));
    }

    @Test
    void shiftsAreFoundByPerson() {
        assertEquals(List.of("ivan"), whose("/shifts/?user_id=" + ivan));
        assertEquals(List.of(), whose("/shifts/?active=true&user_id=" + ivan));
    }

    private static List<String> whose(String path) {
        Map<String, String> names = Map.of("Анна Ёлкина", "anna", "Иван Рыбин", "ivan", "Вера Рыбина", "vera");
        return admin().get(path).expect(200).listOf(ShiftView.class).stream()
                .map(shift -> names.get(shift.fullName()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/users/?role=owner, role",
        "/users/?is_active=perhaps, is_active",
        "/users/?limit=501, limit",
        "/users/?limit=0, limit",
        "/users/?skip=-1, skip",
        "/users/?skip=x, skip",
        "/shifts/?user_id=anna, user_id",
        "/shifts/?active=maybe, active",
        "/shifts/?date_from=20.11.2026, date_from",
        "/shifts/?date_to=2026-13-01, date_to"
    })
    void whatIsNoValueIsRefusedByName(String path, String field) {
        assertEquals(List.of(field), admin().get(path).expect(422).fields());
    }
}
