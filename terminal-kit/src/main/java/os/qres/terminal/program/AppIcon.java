package os.qres.terminal.program;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The window's icon: the mark in the sizes that systems ask for.
final class AppIcon {
    private AppIcon() {}

    static List<Image> sizes() {
        return Stream.of("icon-16.png", "icon-32.png", "icon-64.png", "icon-128.png")
                .map(name -> new Image(Objects.requireNonNull(AppIcon.class.getResourceAsStream(name), name)))
                .toList();
    }
}
