package os.qres.terminal.controls;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A question inside the scene, on a card over a scrim; there are no windows beside the one. Open it with
/// [Layers#open].
public final class Dialog extends VBox {
    private final HBox actions = new HBox();
    private Runnable onCancel = () -> {};

    public Dialog(String title, Node content) {
        getStyleClass().add("dialog-card");
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        actions.getStyleClass().add("dialog-actions");
        getChildren().addAll(heading, content, actions);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinWidth(480);
    }

    /// Adds a button at the right end; the dialog stays open until someone closes it.
    public Dialog action(String id, String words, Runnable action, String... styles) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        actions.getChildren().add(button);
        return this;
    }

    /// What Escape and a press beside the card do besides closing.
    public Dialog onCancel(Runnable action) {
        onCancel = action;
        return this;
    }

    void cancelled() {
        onCancel.run();
    }
}
