package os.qres.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.demo.Folder;
import os.qres.server.platform.http.Route;

/// Every route, with every good answer and every refusal that the document names, out of a running server.
class StoriesTest {
    /// Only when very many come at once: see `PasswordsTest`, `UploadsTest`.
    private static final Set<String> WHEN_CROWDED =
            Set.of("POST /auth/login too-many-attempts", "POST /uploads too-many-attempts");

    @TempDir
    static Path folder;

    private static Play play;

    @BeforeAll
    static void tell() throws IOException {
        var clock = new MovableClock("2026-11-20T16:30:00Z");
        try (var empty = LiveServer.in(folder.resolve("empty"), Map.of(), clock);
                var demo = LiveServer.in(folder.resolve("demo"), Map.of(), clock)) {
            demo.wiring().demo().load(Folder.demo());
            var routes = demo.wiring().table().routes();
            play = new Play(routes, new Documented(ApiDocument.of(routes, "1", Examples.none())));
            play.tell(Story.of("first-start.http"), empty);
            play.tell(Story.of("evening.http"), demo);
        }
    }

    @Test
    void everyCallGoesAsTheStoriesAndTheDocumentSay() {
        assertEquals("", String.join("\n", play.wrong()));
    }

    @Test
    void everyRouteIsToldOfWithAllThatItMayAnswer() {
        Set<String> missing = new TreeSet<>();
        for (Route<?> route : play.routes()) {
            due(route).map(answer -> Play.name(route) + " " + answer).forEach(missing::add);
        }
        missing.removeAll(play.seen());
        missing.removeAll(WHEN_CROWDED);
        assertEquals("", String.join("\n", missing), "tell of it in " + Story.FOLDER + ", or take it out of the route");
    }

    private static Stream<String> due(Route<?> route) {
        Stream<String> good = Stream.concat(Stream.of(route.gives().status()), route.gives().otherStatuses().stream())
                .filter(status -> status < 300)
                .map(String::valueOf);
        return Stream.concat(good, Slugs.of(route).values().stream().flatMap(slugs -> slugs.stream()));
    }
}
