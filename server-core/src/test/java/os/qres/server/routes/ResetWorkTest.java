package os.qres.server.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.PostOffice;

/// How long an answer takes tells how much was done for it. So that nobody can learn from it who works here, the very
/// same is asked of the database for a name that there is as for one that there is not.
class ResetWorkTest {
    @TempDir
    Path folder;

    @Test
    void aNameThatThereIsNotMakesAsMuchWorkAsOneThatThereIs() {
        try (var driver = CountingDriver.listening();
                var mail = new PostOffice();
                var server = LiveServer.in(folder, mail.settings(Map.of()), new MovableClock("2026-11-20T08:00:00Z"))) {
            server.client()
                    .post("/auth/register", "{\"email\":\"boss@example.org\",\"password\":\"correct horse\"}")
                    .expect(201);
            // The first of the day from an address is counted anew.
            asked(server, driver, "somebody@example.org");
            List<String> known = asked(server, driver, "boss@example.org");
            List<String> unknown = asked(server, driver, "nobody@example.org");
            assertTrue(known.stream().anyMatch(sql -> sql.contains("insert into outgoing_mail")), known.toString());
            assertEquals(known, unknown);
        }
    }

    private static List<String> asked(LiveServer server, CountingDriver driver, String email) {
        driver.heard();
        server.client()
                .post("/auth/password/reset/request", "{\"email\":\"" + email + "\"}")
                .expect(204);
        // The postman works beside it, for whichever letter waits.
        return driver.heard().stream()
                .filter(sql -> !sql.contains("outgoing_mail") || sql.contains("insert into"))
                .toList();
    }
}
