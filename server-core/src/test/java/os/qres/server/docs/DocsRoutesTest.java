package os.qres.server.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.server.LiveServer;
import os.qres.server.TestClient.Got;

class DocsRoutesTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    static LiveServer server;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/api/docs", "/redoc", "/redoc/"})
    void everythingThatAPageLoadsOrLinksIsThere(String path) {
        Got page = server.client().get(path).expect(200);
        var loaded = LOADED.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("^\\w+=\"|\"$", ""))
                .toList();
        assertTrue(loaded.size() >= 8, loaded.toString());
        loaded.forEach(
                link -> assertFalse(server.client().get(link).expect(200).body().isEmpty(), link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void aPageAllowsNothingThatIsWrittenIntoItAndNobodyElse(String path) {
        Got page = server.client().get(path).expect(200);
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("http"), policy);
        assertFalse(page.body().contains("<style") || page.body().contains("style="), page.body());
        assertFalse(Pattern.compile("<script[^>]*>[^<]").matcher(page.body()).find(), page.body());
    }

    @Test
    void aScriptThatTheBrowserHasIsNotSentAgain() {
        String etag = server.client().get("/docs/swagger.js").expect(200).header("ETag");
        assertEquals(
                "",
                server.client()
                        .with("If-None-Match", etag)
                        .get("/docs/swagger.js")
                        .expect(304)
                        .body());
        server.client().with("If-None-Match", "\"0\"").get("/docs/swagger.js").expect(200);
    }

    @Test
    void noOtherFileOfTheProgramIsGivenOut() {
        for (String name : new String[] {"openapi.json", "swagger.html", "..%2Fopenapi", "index.html", "logback.xml"}) {
            int status = server.client().get("/docs/" + name).status();
            assertTrue(status == 404 || status == 400, name + " was answered with " + status);
        }
    }
}
