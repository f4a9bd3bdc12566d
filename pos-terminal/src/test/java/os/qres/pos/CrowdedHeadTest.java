package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;
import os.qres.test.screen.ScreenRules;

/// The head on a small screen, with everything in it at once: no server, something refused, a long name.
class CrowdedHeadTest {
    /// What stands free at the side, in pixels.
    private static final int EDGE = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RU, LIGHT", "EN, DARK"})
    void everythingIsWithinTheWindow(Language language, Theme.Mode mode) {
        try (TestScreens.Stand stand = TestScreens.FLOOR_CROWDED.open(folder, mode, language, 1280, 800)) {
            isWithin(stand, ".floor-tabs", "floor-crowded-" + language);
            Fx.run(() -> stand.desk().frame.table(12));
            isWithin(stand, "#back", "order-crowded-" + language);
            Fx.run(() -> assertEquals(
                    List.of(), ScreenRules.cutTexts((Parent) stand.scene().lookup("#head"))));
        }
    }

    @Test
    void theFirstFrameOfATableHasItsType() {
        try (TestScreens.Stand stand =
                TestScreens.FLOOR_CROWDED.open(folder, Theme.Mode.DARK, Language.EN, 1280, 800)) {
            Fx.run(() -> {
                stand.desk().frame.table(12);
                stand.scene().snapshot(null);
                for (Node name : stand.scene().getRoot().lookupAll(".category-name")) {
                    assertEquals("QRes Sans SemiBold", ((Label) name).getFont().getFamily());
                }
            });
        }
    }

    private static void isWithin(TestScreens.Stand stand, String first, String picture) {
        Fx.run(() -> {
            Pictures.write(stand.scene().snapshot(null), Path.of("target/screens/" + picture + ".png"));
            Bounds left = place(stand, first);
            assertTrue(left.getMinX() >= 0, left::toString);
            Bounds right = place(stand, "#more");
            assertTrue(right.getMaxX() <= 1280 - EDGE, right::toString);
        });
    }

    @ParameterizedTest
    @CsvSource({"RU", "EN"})
    void whatIsOnlyASignThereHasAName(Language language) {
        try (TestScreens.Stand stand = TestScreens.FLOOR_CROWDED.open(folder, Theme.Mode.LIGHT, language, 1280, 800)) {
            Fx.run(() -> stand.scene().getRoot().lookupAll(".floor-way").forEach(node -> {
                ToggleButton way = (ToggleButton) node;
                assertEquals(ContentDisplay.GRAPHIC_ONLY, way.getContentDisplay());
                assertEquals(way.getText(), way.getAccessibleText());
                assertTrue(way.getWidth() >= 62, () -> way.getText() + " " + way.getWidth());
            }));
        }
    }

    private static Bounds place(TestScreens.Stand stand, String selector) {
        Node node = Objects.requireNonNull(stand.scene().lookup(selector), selector);
        return node.localToScene(node.getLayoutBounds());
    }
}
