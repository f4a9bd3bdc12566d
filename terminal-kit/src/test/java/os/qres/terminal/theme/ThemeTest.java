package os.qres.terminal.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import os.qres.test.screen.Fx;

class ThemeTest {
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset");
    private static final List<String> MEANINGS = List.of("accent", "success", "warning", "danger");
    private static final List<String> OWN_SHEETS =
            List.of("qres.css", "controls.css", "../login/Login.css", "../pairing/Pairing.css");

    @ParameterizedTest
    @ValueSource(strings = {"qres-light.css", "qres-dark.css"})
    void everyTextIsReadableOnEveryGround(String sheet) {
        Palette palette = Palette.of(sheet);
        List<String> texts = Stream.concat(
                        Stream.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle"),
                        MEANINGS.stream().map(m -> "-color-" + m + "-fg"))
                .toList();
        for (String text : texts) {
            GROUNDS.forEach(ground -> readable(palette, text, ground));
        }
        for (String meaning : MEANINGS) {
            readable(palette, "-color-" + meaning + "-fg", "-color-" + meaning + "-subtle");
            readable(palette, "-color-fg-default", "-color-" + meaning + "-subtle");
            readable(palette, "-color-fg-muted", "-color-" + meaning + "-subtle");
            readable(palette, "-color-fg-emphasis", "-color-" + meaning + "-emphasis");
        }
        readable(palette, "-qres-violet", "-qres-violet-subtle");
        readable(palette, "-qres-teal", "-qres-teal-subtle");
        readable(palette, "-color-bg-default", "-color-fg-default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qres-light.css", "qres-dark.css"})
    void bordersOfControlsAndCategoryColoursStandOutFromTheirGround(String sheet) {
        Palette palette = Palette.of(sheet);
        Stream.concat(
                        Stream.of("-color-border-default"),
                        palette.colours().keySet().stream().filter(c -> c.startsWith("-qres-category")))
                .forEach(c -> assertTrue(
                        palette.contrast(c, "-color-bg-default") >= 3,
                        sheet + ": " + c + " " + palette.contrast(c, "-color-bg-default")));
    }

    @Test
    void ticketsAreReadable() {
        Palette palette = Palette.of("qres-ticket.css");
        for (String state : List.of("going", "warning", "late", "new", "allergy")) {
            readable(palette, "-qres-ticket-on-" + state, "-qres-ticket-" + state);
        }
        for (String ink : List.of("ink", "muted", "done")) {
            readable(palette, "-qres-ticket-" + ink, "-qres-ticket-paper");
        }
        readable(palette, "-qres-ticket-ink", "-qres-ticket-foot");
    }

    @Test
    void lightAndDarkHaveTheSameColours() {
        assertEquals(
                Palette.of("qres-light.css").colours().keySet(),
                Palette.of("qres-dark.css").colours().keySet());
    }

    @Test
    void sheetsNameColoursThatThePalettesHaveAndNoOthers() {
        Set<String> known = new TreeSet<>(Palette.of("qres-light.css").colours().keySet());
        known.addAll(Palette.of("qres-ticket.css").colours().keySet());
        known.add("-qres-scrim");
        for (String sheet : OWN_SHEETS) {
            String text = Palette.text(sheet);
            assertTrue(!text.matches("(?s).*:\\s*#[0-9A-Fa-f]{3,8}.*"), sheet + " has a colour of its own");
            Matcher m = Pattern.compile("-(?:color|qres)-[a-z-]+").matcher(text);
            while (m.find()) {
                assertTrue(known.contains(m.group()), sheet + ": " + m.group());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Icons.class)
    void iconIsThere(Icons icon) {
        Ikon found = icon.literal().startsWith("mdoal-")
                ? Material2OutlinedAL.findByDescription(icon.literal())
                : Material2OutlinedMZ.findByDescription(icon.literal());
        assertEquals(icon.literal(), found.getDescription());
    }

    @Test
    void digitsKeepTheirWidthInEveryWeight() {
        Fx.run(() -> {
            new Theme(Theme.Mode.LIGHT, _ -> {});
            for (String family : List.of("QRes Sans", "QRes Sans SemiBold")) {
                assertEquals(family, Font.font(family, 30).getFamily());
                assertEquals(width(family, "1111"), width(family, "0000"), 0.01);
            }
        });
    }

    @Test
    void sceneChangesWithTheModeAndTheModeIsRemembered() {
        Fx.run(() -> {
            List<Theme.Mode> remembered = new java.util.ArrayList<>();
            Theme theme = new Theme(Theme.Mode.LIGHT, remembered::add);
            Label label = new Label("1");
            Scene scene = new Scene(new VBox(label), 100, 100);
            theme.dress(scene);
            scene.getRoot().applyCss();
            assertEquals(Color.web("#14171F"), label.getTextFill());
            theme.toggle();
            scene.getRoot().applyCss();
            assertEquals(Color.web("#F3F2ED"), label.getTextFill());
            assertEquals(List.of(Theme.Mode.DARK), remembered);
        });
    }

    @Test
    void sizesFollowTheGlass() {
        assertEquals(1.0, Sizes.of(21.5, 1920, 1080, 1).scale(), 0.001);
        assertEquals(1.15, Sizes.of(13.3, 1280, 800, 1).scale(), 0.001);
        assertEquals(2.0, Sizes.of(21.5, 1920, 1080, 2).scale(), 0.001);
        assertEquals(1.0, Sizes.ofDpi(96, 1).scale());
        assertEquals(80.6, Sizes.px(20), 0.1);
        assertEquals(53, Sizes.type(16.5, 2), 1.0);
    }

    private static double width(String family, String text) {
        Text node = new Text(text);
        node.setFont(Font.font(family, 30));
        return node.getLayoutBounds().getWidth();
    }

    private static void readable(Palette palette, String text, String ground) {
        double contrast = palette.contrast(text, ground);
        assertTrue(Math.round(contrast * 10) >= 70, text + " on " + ground + ": " + contrast);
    }
}
