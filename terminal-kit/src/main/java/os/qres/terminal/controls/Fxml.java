package os.qres.terminal.controls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import os.qres.terminal.text.Texts;

/// Loads a screen's FXML for its controller: `LoginController` has `Login.fxml` beside it. The file names no
/// controller; its `%keys` are the texts of the moment.
public final class Fxml {
    private Fxml() {}

    public static Parent load(Object controller, Texts texts) {
        Class<?> type = controller.getClass();
        String file = type.getSimpleName().replaceFirst("Controller$", "") + ".fxml";
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(type.getResource(file), file), texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The screen " + file + " cannot be loaded", e);
        }
    }
}
