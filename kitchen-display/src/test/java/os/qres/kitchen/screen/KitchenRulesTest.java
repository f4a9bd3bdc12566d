package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import os.qres.kitchen.sample.Evening;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.PassEvening;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.theme.Sizes;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;
import os.qres.test.screen.ScreenRules;

/// Every screen of the kitchen, in both languages, on a small and on a full-HD panel: no text is cut off, and what
/// is touched is large enough.
class KitchenRulesTest {
    /// A ticket is bumped by its head, an answer given, something brought back.
    private static final List<String> PRIMARY = List.of("ticket-head", "tile", "primary");

    private enum Face {
        BOARD(new Station(1), _ -> {}),
        PASS(Station.PASS, _ -> {}),
        LONG(new Station(1), _ -> {}),
        RECENT(new Station(1), screen -> open(screen, "#recent-close", KeyCode.R)),
        STATIONS(new Station(1), screen -> screen.click("#station")),
        ACTIONS(new Station(1), screen -> open(screen, "#choices-close", KeyCode.DIGIT1, KeyCode.M)),
        NOTE(new Station(1), screen -> open(screen, "#choices-close", KeyCode.DIGIT1, KeyCode.N)),
        OWN_NOTE(new Station(1), screen -> open(screen, "#note-close", KeyCode.DIGIT1, KeyCode.N, KeyCode.DIGIT9)),
        STOP(new Station(1), screen -> open(screen, "#choices-close", KeyCode.DIGIT1, KeyCode.X)),
        STOP_DISH(new Station(1), screen -> open(screen, "#choices-close", KeyCode.DIGIT1, KeyCode.X, KeyCode.DIGIT1)),
        SETTINGS(new Station(1), screen -> open(screen, "#choices-close", KeyCode.F2)),
        KEYS(new Station(1), screen -> open(screen, "#choices-close", KeyCode.F2, KeyCode.DIGIT3)),
        KEY(new Station(1), screen -> open(screen, "#key-close", KeyCode.F2, KeyCode.DIGIT3, KeyCode.DIGIT1)),
        DEVICE(new Station(1), screen -> open(screen, "#device-close", KeyCode.F2, KeyCode.DIGIT4)),
        SIZE(new Station(1), screen -> open(screen, "#device-done", KeyCode.F2, KeyCode.DIGIT4, KeyCode.DIGIT1)),
        DISTANCE(new Station(1), screen -> open(screen, "#device-done", KeyCode.F2, KeyCode.DIGIT4, KeyCode.DIGIT2));

        private final Station station;
        private final Consumer<Screen> play;

        Face(Station station, Consumer<Screen> play) {
            this.station = station;
            this.play = play;
        }

        private static void open(Screen screen, String sign, KeyCode... keys) {
            screen.press(keys);
            screen.until(sign, () -> screen.shows(sign));
        }
    }

    @TempDir
    Path data;

    static Stream<Arguments> screens() {
        return Stream.of(Face.values()).flatMap(face -> Stream.of("ru", "en")
                .flatMap(language -> Stream.of(1920, 1280).map(width -> Arguments.of(face, language, width))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("screens")
    void noTextIsCutAndEveryTargetIsLargeEnough(Face face, String language, int width) {
        try (Kitchen kitchen = Kitchen.open(data, new Hand(), language)) {
            Fx.run(() -> new Preferences(kitchen.kit().store()).choose(face.station));
            kitchen.snapshot(tickets(face), List.of(), PassEvening.checks());
            try (Screen screen = kitchen.show(width, width == 1920 ? 1080 : 800)) {
                face.play.accept(screen);
                Parent root = Fx.get(() -> top(screen.stage().getScene()));
                assertEquals(List.of(), Fx.get(() -> ScreenRules.cutTexts(root)));
                assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 10, 10, _ -> true)));
                if (width == 1920) {
                    assertEquals(List.of(), Fx.get(() -> ScreenRules.closeTargets(root, 2)));
                    assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 15, 20, this::isPrimary)));
                    assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 15, 15, _ -> true)));
                }
            }
        }
    }

    private boolean isPrimary(Node node) {
        return PRIMARY.stream().anyMatch(node.getStyleClass()::contains);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void nothingStandsOutOfTheWindow(Face face) {
        try (Kitchen kitchen = Kitchen.open(data, new Hand(), "ru")) {
            Fx.run(() -> new Preferences(kitchen.kit().store()).choose(face.station));
            kitchen.snapshot(tickets(face), List.of(), PassEvening.checks());
            try (Screen screen = Screen.showScene(() -> kitchen.scene(1280, 800, Sizes.asDrawn()))) {
                face.play.accept(screen);
                Bounds seen = Fx.get(() -> {
                    Parent root = top(screen.stage().getScene());
                    return root.localToScene(root.getLayoutBounds());
                });
                assertTrue(new BoundingBox(0, 0, 1280, 800).contains(seen), seen::toString);
            }
        }
    }

    /// The open dialog, or else the screen.
    private static Parent top(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.lookup(".dialog-card") instanceof Parent card ? card : scene.getRoot();
    }

    private static List<TicketView> tickets(Face face) {
        if (face == Face.LONG) {
            String comment = "без лука и без чеснока, соус отдельно, тарелку погреть, ребёнку порезать; ".repeat(12);
            TicketLine told = Tickets.comment(comment, Tickets.line(9001, 2, "Бефстроганов"));
            List<TicketView> all = new ArrayList<>(Evening.forty());
            all.addFirst(Tickets.ticket(900, 7, Duration.ofMinutes(20), told, Tickets.line(9002, 1, "Плов")));
            return all;
        }
        List<TicketView> tickets = new ArrayList<>(
                face == Face.PASS ? PassEvening.tickets() : Evening.tickets().subList(0, 8));
        if (face == Face.RECENT) {
            Evening.tickets().stream()
                    .skip(8)
                    .map(ticket -> Tickets.bumped(Duration.ofMinutes(ticket.id()), ticket))
                    .forEach(tickets::add);
        }
        return tickets;
    }
}
