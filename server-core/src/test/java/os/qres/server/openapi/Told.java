package os.qres.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import os.qres.server.Attempts;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.demo.Folder;
import os.qres.server.platform.http.Route;
import os.qres.test.process.Deadline;

/// All stories, told: an evening in the demo restaurant, in which time stands still, so that it is the same each
/// time.
///
/// @param heard what the live channel said meanwhile
/// @param hearing who is told of what by the live channel
/// @param document the API's document, with examples out of the stories
record Told(List<Route<?>> routes, Play play, List<JsonNode> heard, Hearing hearing, String document) {
    static final String NOW = "2026-11-20T16:30:00Z";

    private static final String VERSION = "1";

    static Told in(Path folder) throws IOException {
        var clock = new MovableClock(NOW);
        try (var empty = LiveServer.in(folder.resolve("empty"), Map.of(), clock);
                var demo = LiveServer.in(folder.resolve("demo"), Map.of(), clock)) {
            demo.wiring().demo().load(Folder.demo());
            Attempts.on(demo);
            List<Route<?>> routes = demo.wiring().table().routes();
            var play = new Play(routes, new Documented(ApiDocument.of(routes, VERSION, Examples.none())));
            String token =
                    demo.client().signedIn("olga", "amber-harbour-lantern").bearerToken();
            try (var ear = new LiveEar(demo.address(), token)) {
                play.tell(Story.of("first-start.http"), empty);
                play.tell(Story.of("evening.http"), demo);
                clock.forward(Duration.ofSeconds(2));
                Deadline.await("what was noticed meanwhile", Duration.ofSeconds(10), () -> ear.heard().stream()
                        .anyMatch(message -> message.path("type").asText().equals("security_alert")));
                Deadline.await("the last heartbeat", Duration.ofSeconds(10), ear::isUpToDate);
                List<JsonNode> heard = List.copyOf(ear.heard());
                String document = ApiDocument.of(routes, VERSION, new Examples(play.done(), heard));
                return new Told(routes, play, heard, hearing(demo, clock), document);
            }
        }
    }

    private static Hearing hearing(LiveServer demo, MovableClock clock) {
        // Of the devices in the stories none waits any more, so that others may.
        clock.forward(Duration.ofMinutes(11));
        return Hearing.on(demo, demo.client().signedIn("olga", "amber-harbour-lantern"));
    }
}
