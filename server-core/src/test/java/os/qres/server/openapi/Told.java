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
import os.qres.server.PostOffice;
import os.qres.server.TestClient;
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
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration UNSEEN = Duration.ofSeconds(31);
    private static final Duration A_LONG_WAIT = Duration.ofMinutes(30);
    private static final String ON_THE_MENU =
            "{\"id\":\"olga-17\",\"type\":\"set_dish_availability\",\"dish_id\":28,\"is_available\":true}";
    private static final String SOUP = "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":28,\"quantity\":1}]}";
    private static final String NOWHERE =
            "{\"id\":\"olga-18\",\"type\":\"set_dish_availability\",\"dish_id\":999,\"is_available\":true}";

    static Told in(Path folder) throws IOException {
        var clock = new MovableClock(NOW);
        try (var mail = new PostOffice();
                var empty = LiveServer.in(folder.resolve("empty"), Map.of(), clock);
                var demo = LiveServer.in(folder.resolve("demo"), mail.settings(Map.of()), clock)) {
            demo.wiring().demo().load(Folder.demo());
            Attempts.on(demo);
            List<Route<?>> routes = demo.wiring().table().routes();
            var play = new Play(routes, new Documented(ApiDocument.of(routes, VERSION, Examples.none())));
            String token =
                    demo.client().signedIn("olga", "amber-harbour-lantern").bearerToken();
            try (var ear = new LiveEar(demo.address(), token)) {
                play.tell(Story.of("first-start.http"), empty);
                play.tell(Story.of("evening.http"), demo, Map.of("mailed_code", mail::code));
                clock.forward(Duration.ofSeconds(2));
                Deadline.await("what was noticed meanwhile", SOON, () -> ear.hasHeard("security_alert"));
                ear.say(ON_THE_MENU);
                Deadline.await("it is done", SOON, () -> ear.hasHeard("ack"));
                ear.say(NOWHERE);
                Deadline.await("it is refused", SOON, () -> ear.hasHeard("error"));
                signedIn(demo).post("/orders/", SOUP).expect(201);
                // One after the other, so that the document's examples are the same each time.
                clock.forward(UNSEEN);
                Deadline.await("what no display has shown", SOON, () -> ear.hasHeard("ticket_unseen"));
                signedIn(demo).post("/kitchen/tickets/seen", shown(ear)).expect(204);
                Deadline.await("it is shown", SOON, () -> ear.hasHeard("ticket_seen"));
                clock.forward(A_LONG_WAIT);
                Deadline.await("the kitchen's delay", SOON, () -> ear.hasHeard("order_delayed"));
                Deadline.await("the last heartbeat", SOON, ear::isUpToDate);
                List<JsonNode> heard = List.copyOf(ear.heard());
                String document = ApiDocument.of(routes, VERSION, new Examples(play.done(), heard));
                return new Told(routes, play, heard, hearing(demo, clock), document);
            }
        }
    }

    private static TestClient signedIn(LiveServer demo) {
        return demo.client().signedIn("olga", "amber-harbour-lantern");
    }

    private static String shown(LiveEar ear) {
        int ticket = ear.heard().stream()
                .filter(message -> message.path("type").asText().equals("ticket_unseen"))
                .findFirst()
                .orElseThrow()
                .at("/ticket/id")
                .asInt();
        return "{\"tickets\":[{\"ticket_id\":" + ticket + ",\"round\":99}]}";
    }

    private static Hearing hearing(LiveServer demo, MovableClock clock) {
        // Of the devices in the stories none waits any more, so that others may.
        clock.forward(Duration.ofMinutes(11));
        return Hearing.on(demo, demo.client().signedIn("olga", "amber-harbour-lantern"));
    }
}
