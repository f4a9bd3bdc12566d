package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.ScreenRules;

/// Every screen, in both languages, on a small and on a full-HD panel.
class ScreenRulesTest {
    private static final List<String> PRIMARY =
            List.of("item-tile", "category", "key", "primary", "note", "table-tile");

    @TempDir
    Path folder;

    static Stream<Arguments> screens() {
        return Stream.of(TestScreens.values()).flatMap(screen -> Stream.of(Language.values())
                .flatMap(language -> Stream.of(1920, 1280).map(width -> Arguments.of(screen, language, width))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("screens")
    void noTextIsCutAndEveryTargetIsLargeEnough(TestScreens screen, Language language, int width) {
        int height = width == 1920 ? 1080 : 800;
        try (TestScreens.Stand stand = screen.open(folder, Theme.Mode.LIGHT, language, width, height)) {
            Parent root = Fx.get(() -> top(stand));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.cutTexts(root)));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 10, 10, _ -> true)));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.closeTargets(root, 2)));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.tightTexts(root, 1.25)));
            if (width == 1920) {
                assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 15, 20, this::isPrimary)));
                assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 15, 15, _ -> true)));
            }
        }
    }

    /// The open dialog, or else the screen.
    private static Parent top(TestScreens.Stand stand) {
        Node dialog = stand.scene().lookup(".dialog-card");
        return dialog instanceof Parent card ? card : stand.scene().getRoot();
    }

    private boolean isPrimary(Node node) {
        return PRIMARY.stream().anyMatch(node.getStyleClass()::contains)
                && !node.getStyleClass().contains("legend-entry");
    }
}
