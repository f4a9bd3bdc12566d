package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.demo.Folder;

/// Every list, in pages.
class SeedListsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    private static LiveServer server;
    private static TestClient admin;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder);
        server.wiring().demo().load(Folder.demo());
        admin = server.client().signedIn("olga", "amber-harbour-lantern");
        admin.post(
                        "/printers",
                        "{\"name\":\"Bar\",\"connection\":\"network\",\"address\":\"192.0.2.50\",\"is_active\":false}")
                .expect(201);
        for (int i = 0; i < 3; i++) {
            admin.post("/orders/", "{\"order_type\":\"TAKEAWAY\",\"items\":[{\"dish_id\":28,\"quantity\":1}]}")
                    .expect(201);
            admin.post("/terminals/pairing", "{\"name\":\"Bar\",\"kind\":\"POS\"}")
                    .expect(201);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aListIsCountedAsAWholeAndGivenInParts() {
        return server.wiring().table().routes().stream()
                .filter(route -> route.gives().isPaged())
                .map(route -> route.path().replaceAll("\\{\\w+}", "1"))
                .map(path -> DynamicTest.dynamicTest(path, () -> pages(path)));
    }

    private static void pages(String path) throws IOException {
        Got whole = admin.get(path + "?limit=500").expect(200);
        JsonNode all = MAPPER.readTree(whole.body());
        String count = Integer.toString(all.size());
        assertEquals(count, whole.header("X-Total-Count"));
        for (int skip = 0; skip < Math.min(3, all.size() + 1); skip++) {
            Got part = admin.get(path + "?skip=" + skip + "&limit=2").expect(200);
            JsonNode some = MAPPER.readTree(part.body());
            assertEquals(count, part.header("X-Total-Count"));
            assertEquals(Math.max(0, Math.min(2, all.size() - skip)), some.size());
            for (int i = 0; i < some.size(); i++) {
                assertEquals(all.get(skip + i), some.get(i));
            }
        }
        assertEquals("[]", admin.get(path + "?skip=" + all.size()).expect(200).body());
    }
}
