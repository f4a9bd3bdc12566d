package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.orders.OrderType;
import os.qres.terminal.theme.Sizes;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// How large the capitals are that a cook sees two metres away, measured in the painted pixels of the window.
class CapHeightTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final double METRES = 2;
    private static final double CAP_OF_TYPE = 0.727;
    private static final String TITLE = "Навынос";
    private static final String DISH = "Наваристый борщ";

    @TempDir
    Path data;

    @ParameterizedTest(name = "{0} inches: type of {1} px")
    @CsvSource({"21.5, 53", "27, 42", "32, 36"})
    void itemsAndHeadsAreLargeEnoughOnEachPanel(double inches, double typePixels) {
        try (Kitchen kitchen = Kitchen.open(data, new Hand(), "ru")) {
            kitchen.snapshot(List.of(
                    Tickets.at(OrderType.TAKEAWAY, Tickets.ticket(1, 12, Duration.ZERO, Tickets.line(10, 2, DISH)))));
            try (Screen screen =
                    Screen.showScene(() -> kitchen.scene(WIDTH, HEIGHT, Sizes.of(inches, WIDTH, HEIGHT, METRES)))) {
                screen.until("the ticket is there", () -> screen.sees(DISH));
                double item = cap(screen, DISH);
                double head = cap(screen, TITLE);
                double pitch = inches * 25.4 / Math.hypot(WIDTH, HEIGHT);
                System.out.printf(
                        "%.1f inches at %.0f m: capitals of items %.1f px (%.1f arcmin), of heads %.1f px (%.1f arcmin)%n",
                        inches, METRES, item, arcmin(item * pitch), head, arcmin(head * pitch));
                assertTrue(arcmin(item * pitch) >= 16, () -> "items: " + arcmin(item * pitch) + " arcmin");
                assertTrue(arcmin(head * pitch) >= 20, () -> "heads: " + arcmin(head * pitch) + " arcmin");
                assertTrue(item >= typePixels * CAP_OF_TYPE, () -> item + " px of " + typePixels);
                screen.png(Path.of("target/screens/caps-" + inches + ".png"));
            }
        }
    }

    private static double arcmin(double millimetres) {
        return Math.toDegrees(2 * Math.atan(millimetres / 2 / (METRES * 1000))) * 60;
    }

    /// The height of the first letter's stem, in pixels and their parts: a pixel that is half ink is half of one.
    private static double cap(Screen screen, String words) {
        return Fx.get(() -> {
            WritableImage painted = screen.stage().getScene().snapshot(null);
            Text text = texts(screen.node(".board", Pane.class))
                    .filter(one -> one.getText().equals(words))
                    .findFirst()
                    .orElseThrow();
            return stem(painted.getPixelReader(), text.localToScene(text.getBoundsInLocal()), words);
        });
    }

    private static Stream<Text> texts(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(CapHeightTest::texts);
            default -> Stream.empty();
        };
    }

    private static double stem(PixelReader pixels, Bounds place, String words) {
        int left = (int) Math.floor(place.getMinX());
        int top = (int) Math.floor(place.getMinY());
        int bottom = (int) Math.ceil(place.getMaxY());
        int right = left + (int) Math.ceil(place.getWidth() / words.length());
        Color paper = pixels.getColor(left, top);
        double most = 0;
        double ink = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                ink = Math.max(ink, far(paper, pixels.getColor(x, y)));
            }
        }
        for (int x = left; x < right; x++) {
            double column = 0;
            for (int y = top; y < bottom; y++) {
                column += far(paper, pixels.getColor(x, y)) / ink;
            }
            most = Math.max(most, column);
        }
        return most;
    }

    private static double far(Color one, Color other) {
        return Math.abs(one.getBrightness() - other.getBrightness());
    }
}
