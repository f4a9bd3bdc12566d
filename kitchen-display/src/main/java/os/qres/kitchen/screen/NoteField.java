package os.qres.kitchen.screen;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;
import os.qres.terminal.program.Kit;

/// Words of one's own to the waiter, by fingers or by a keyboard.
final class NoteField {
    private static final int LONGEST = 200;

    private final Kit kit;

    NoteField(Kit kit) {
        this.kit = kit;
    }

    void open(String before, Consumer<String> said) {
        TextField field = new TextField(before);
        field.setId("note-words");
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() > LONGEST ? null : change));
        field.end();
        VBox content = new VBox(12, field);
        Dialog dialog = new Dialog(kit.texts().get("note.own"), content);
        Runnable done = () -> {
            kit.layers().close(dialog);
            said.accept(field.getText().strip());
        };
        content.getChildren().add(new OnScreenKeyboard(field, kit.texts(), done));
        field.setOnAction(_ -> done.run());
        dialog.action("note-close", kit.texts().get("close"), () -> kit.layers().close(dialog));
        kit.layers().open(dialog);
        // A field that gets the focus selects what is in it, with the caret before it all.
        field.focusedProperty().subscribe(() -> Platform.runLater(field::end));
        Platform.runLater(field::requestFocus);
    }
}
