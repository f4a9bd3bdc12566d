package os.qres.kitchen.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.model.kitchen.BoardNumber;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

class GuestBoardTest {
    private static final Path FOLDER = Path.of("target/screens");

    @TempDir
    Path data;

    private static List<String> numbers(Screen screen, String id) {
        return Fx.get(() -> screen.node(id, FlowPane.class).getChildren().stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static boolean allWhole(Screen screen) {
        FlowPane pane = screen.node("#guest-making", FlowPane.class);
        pane.applyCss();
        pane.layout();
        return pane.getChildren().stream()
                .allMatch(node -> pane.getLayoutBounds().contains(node.getBoundsInParent()));
    }

    @Test
    void guestsSeeTheirNumbersAndNothingElse() {
        for (String language : List.of("ru", "en")) {
            try (Kitchen kitchen = Kitchen.open(data.resolve(language), new Hand(), language)) {
                GuestBoardViewModel model = Fx.get(() -> new GuestBoardViewModel(
                        kitchen.kit().api(), kitchen.kit().calls()));
                try (Screen screen = kitchen.show(1280, 800, () -> new GuestBoardView(kitchen.kit(), model))) {
                    Fx.run(() -> model.show(List.of(
                            new BoardNumber(483, false), new BoardNumber(481, true), new BoardNumber(485, false))));
                    assertEquals(List.of("483", "485"), numbers(screen, "#guest-making"));
                    assertEquals(List.of("481"), numbers(screen, "#guest-ready"));
                    screen.png(FOLDER.resolve("guests-" + language + ".png"));
                    Fx.run(() -> model.show(IntStream.rangeClosed(400, 426)
                            .mapToObj(n -> new BoardNumber(n, n % 3 == 0))
                            .toList()));
                    assertEquals(18, numbers(screen, "#guest-making").size());
                    screen.until("none is cut off", () -> Fx.get(() -> allWhole(screen)));
                    screen.png(FOLDER.resolve("guests-many-" + language + ".png"));
                }
            }
        }
    }
}
