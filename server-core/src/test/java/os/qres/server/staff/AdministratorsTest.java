package os.qres.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.model.staff.UserView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestStore;

/// There is never more than one first administrator, and never none, however many act at once, and on a shared
/// database at however many servers.
class AdministratorsTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    Path folder;

    private final List<LiveServer> servers = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        servers.add(LiveServer.in(folder.resolve("here")));
        if (TestStore.isPostgres()) {
            servers.add(servers.getFirst().beside(folder.resolve("there")));
        }
    }

    @AfterEach
    void close() {
        servers.reversed().forEach(LiveServer::close);
    }

    @Test
    void ofManyWhoRegisterAtOnceOneIsTheAdministrator() throws Exception {
        List<Got> answers = atOnce(8, i -> register("boss" + i));

        assertEquals(1, answers.stream().filter(got -> got.status() == 201).count());
        assertEquals(
                7,
                answers.stream()
                        .filter(got -> got.status() == 409 && got.slug().equals("already-initialized"))
                        .count(),
                answers.toString());
        UserView boss = answers.stream()
                .filter(got -> got.status() == 201)
                .findFirst()
                .orElseThrow()
                .as(UserView.class);
        TestClient admin = server(0).client().signedIn(boss.username(), PASSWORD);
        assertEquals(List.of(boss.username()), names(admin, "/users/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH {\"is_active\":false}", "PATCH {\"role\":\"manager\"}"})
    void ofTheLastTwoAdministratorsWhoLeaveAtOnceOneStays(String how) throws Exception {
        register("boss0").expect(201);
        String first = "/users/" + me(signedIn(0)).id();
        TestClient hiring = signedIn(0);
        String second = "/users/"
                + hiring.post(
                                "/users",
                                "{\"username\":\"boss1\",\"full_name\":\"Boss\",\"role\":\"admin\",\"password\":\"%s\"}"
                                        .formatted(PASSWORD))
                        .expect(201)
                        .as(UserView.class)
                        .id();
        List<String> themselves = List.of(first, second);
        for (int round = 0; round < 3; round++) {
            List<TestClient> bosses = List.of(signedIn(0), signedIn(1));

            List<Got> answers = atOnce(2, i -> leave(bosses.get(i), themselves.get(i), how));

            assertEquals(
                    List.of(200, 409),
                    answers.stream().map(Got::status).sorted().toList(),
                    answers.toString());
            int stays = answers.getFirst().status() == 409 ? 0 : 1;
            assertEquals("last-admin", answers.get(stays).slug());
            assertEquals(List.of("boss" + stays), names(bosses.get(stays), "/users/?role=ADMIN&is_active=true"));
            assertEquals(
                    "last-admin",
                    leave(bosses.get(stays), themselves.get(stays), how)
                            .expect(409)
                            .slug());
            bosses.get(stays)
                    .patch(themselves.get(1 - stays), "{\"role\":\"admin\",\"is_active\":true}")
                    .expect(200);
        }
    }

    /// Neither can be put out by somebody who has just been put out.
    @Test
    void ofTwoAdministratorsWhoPutEachOtherOutOneStays() throws Exception {
        register("boss0").expect(201);
        TestClient one = signedIn(0);
        int second = one.post(
                        "/users",
                        "{\"username\":\"boss1\",\"full_name\":\"Boss\",\"role\":\"admin\",\"password\":\"%s\"}"
                                .formatted(PASSWORD))
                .expect(201)
                .as(UserView.class)
                .id();
        List<String> each = List.of("/users/" + second, "/users/" + me(one).id());
        List<TestClient> bosses = List.of(one, signedIn(1));

        List<Got> answers = atOnce(2, i -> bosses.get(i).delete(each.get(i)));

        assertEquals(1, answers.stream().filter(got -> got.status() == 200).count(), answers.toString());
        int stays = answers.getFirst().status() == 200 ? 0 : 1;
        assertEquals(List.of("boss" + stays), names(bosses.get(stays), "/users/?role=admin&is_active=1"));
    }

    private static Got leave(TestClient boss, String path, String how) {
        return how.equals("DELETE") ? boss.delete(path) : boss.patch(path, how.replace("PATCH ", ""));
    }

    private LiveServer server(int i) {
        return servers.get(i % servers.size());
    }

    private Got register(String username) {
        int number = Integer.parseInt(username.replace("boss", ""));
        return server(number)
                .client()
                .post("/auth/register", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD));
    }

    private TestClient signedIn(int i) {
        return server(i).client().signedIn("boss" + i, PASSWORD);
    }

    private static UserView me(TestClient client) {
        return client.get("/auth/me").expect(200).as(UserView.class);
    }

    private static List<String> names(TestClient admin, String path) {
        return admin.get(path).expect(200).listOf(UserView.class).stream()
                .map(UserView::username)
                .toList();
    }

    private interface Numbered {
        Got call(int i);
    }

    private static List<Got> atOnce(int times, Numbered work) throws InterruptedException {
        List<Callable<Got>> calls = IntStream.range(0, times)
                .<Callable<Got>>mapToObj(i -> () -> work.call(i))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
