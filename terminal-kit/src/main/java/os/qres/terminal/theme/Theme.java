package os.qres.terminal.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Porcelain and cobalt, light or dark: AtlantaFX's Primer with our palette and shapes over it.
public final class Theme {
    /// Light or dark.
    public enum Mode {
        LIGHT,
        DARK;

        public Mode other() {
            return this == LIGHT ? DARK : LIGHT;
        }
    }

    private static final List<String> FONTS = List.of("QResSans-Regular", "QResSans-SemiBold", "QResSans-Bold");

    private final ObjectProperty<Mode> mode;

    /// @param remember told of each change
    public Theme(Mode mode, Consumer<Mode> remember) {
        FONTS.forEach(Theme::load);
        this.mode = new SimpleObjectProperty<>(mode);
        this.mode.addListener((_, _, now) -> remember.accept(now));
    }

    /// Setting it changes every scene that was [dressed][#dress].
    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public void toggle() {
        mode.set(mode.get().other());
    }

    /// Gives the scene the theme's style sheets, then the program's own, and keeps them with the mode.
    ///
    /// @param programSheets addresses as `X.class.getResource("x.css").toExternalForm()`
    public void dress(Scene scene, String... programSheets) {
        apply(scene, programSheets);
        mode.addListener((_, _, _) -> apply(scene, programSheets));
    }

    private void apply(Scene scene, String... programSheets) {
        scene.setUserAgentStylesheet(
                switch (mode.get()) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        String palette =
                switch (mode.get()) {
                    case LIGHT -> "qres-light.css";
                    case DARK -> "qres-dark.css";
                };
        Stream<String> ours = Stream.of(palette, "qres-ticket.css", "qres.css", "controls.css")
                .map(sheet -> Objects.requireNonNull(Theme.class.getResource(sheet), sheet)
                        .toExternalForm());
        scene.getStylesheets()
                .setAll(Stream.concat(ours, Arrays.stream(programSheets)).toList());
    }

    private static void load(String font) {
        try (InputStream file = Theme.class.getResourceAsStream("fonts/" + font + ".otf")) {
            Font.loadFont(Objects.requireNonNull(file, font), 20);
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface cannot be read", e);
        }
    }
}
