package os.qres.admin.controls;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.admin.editor.Editor;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A small form over the window. Enter saves and closes when the server agrees, Escape closes.
public final class EditorDialog {
    private EditorDialog() {}

    /// @param first gets the focus
    /// @param then runs when the dialog has gone, saved or not
    public static Dialog open(Layers layers, Editor<?> editor, String title, Node content, Node first, Runnable then) {
        Texts texts = editor.desk().texts();
        Label notice = new Label();
        notice.setId("notice");
        notice.getStyleClass().addAll("form-notice", "warning");
        notice.setGraphic(Icons.WARNING.node());
        notice.setWrapText(true);
        notice.setMaxWidth(520);
        notice.textProperty().bind(editor.notice());
        notice.visibleProperty().bind(editor.notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        VBox box = new VBox(content, notice);
        box.getStyleClass().add("dialog-form");
        Dialog dialog = new Dialog(title, box);
        dialog.getStyleClass().add("editor-dialog");
        Runnable close = () -> {
            layers.close(dialog);
            editor.close();
            then.run();
        };
        dialog.onCancel(() -> {
            editor.close();
            then.run();
        });
        dialog.action("dialog-cancel", texts.get("cancel"), close);
        dialog.action("dialog-save", texts.get("form.save"), () -> editor.save(_ -> close.run()), "primary");
        Button save = (Button) dialog.lookup("#dialog-save");
        save.setDefaultButton(true);
        save.disableProperty().bind(editor.busy());
        layers.open(dialog);
        Platform.runLater(first::requestFocus);
        return dialog;
    }

    /// Another button, apart from Cancel and Save.
    public static void atTheLeft(Dialog dialog, Button button) {
        HBox actions = (HBox) dialog.lookup(".dialog-actions");
        actions.getChildren().addAll(0, java.util.List.of(button, Rows.gap()));
    }
}
