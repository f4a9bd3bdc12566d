package os.qres.admin.floor;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Sheet;
import os.qres.model.floor.AttentionLimitsView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// For how long guests may wait before terminals point at their table, in a dialog.
final class AttentionDialog {
    private AttentionDialog() {}

    static void open(Desk desk, Layers layers) {
        Texts texts = desk.texts();
        AttentionForm form = new AttentionForm();
        Sheet<AttentionLimitsView> sheet = new Sheet<>(
                desk,
                new Sheet.Place<>("/settings/attention", AttentionLimitsView.class, "attention.title"),
                form,
                form::patch);
        AttentionController controller = new AttentionController(form);
        Parent content = Fxml.load(controller, texts);
        Dialog dialog = new Dialog(texts.get("attention.title"), new VBox(16, content, notice(sheet)));
        dialog.getStyleClass().add("editor-dialog");
        dialog.action("dialog-cancel", texts.get("cancel"), () -> layers.close(dialog));
        dialog.action("dialog-save", texts.get("form.save"), () -> sheet.save(() -> layers.close(dialog)), "primary");
        Button save = (Button) dialog.lookup("#dialog-save");
        save.setDefaultButton(true);
        save.disableProperty().bind(sheet.busy());
        sheet.refresh();
        layers.open(dialog);
        controller.seated.input().requestFocus();
    }

    private static Label notice(Sheet<?> sheet) {
        Label notice = new Label("", Icons.WARNING.node());
        notice.setId("notice");
        notice.getStyleClass().addAll("form-notice", "warning");
        notice.setWrapText(true);
        notice.textProperty().bind(sheet.notice());
        notice.visibleProperty().bind(sheet.notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }
}
