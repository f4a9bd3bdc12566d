package os.qres.admin.controls;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.admin.editor.Sheet;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The form of what there is only one of; below it, while there is something to save, Undo and Save.
public final class SheetView implements View {
    private final BorderPane root = new BorderPane();

    public SheetView(Sheet<?> sheet, Node form) {
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        root.getStyleClass().add("workbench");
        root.setCenter(scroll);
        root.setBottom(bar(sheet));
    }

    private static Node bar(Sheet<?> sheet) {
        Texts texts = sheet.desk().texts();
        Label notice = new Label();
        notice.setId("notice");
        notice.setGraphic(Icons.WARNING.node());
        notice.setWrapText(true);
        notice.getStyleClass().addAll("form-notice", "warning");
        notice.textProperty().bind(sheet.notice());
        notice.visibleProperty().bind(sheet.notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        Label changed = new Label(texts.get("form.changed"), Icons.EDIT.node());
        changed.getStyleClass().addAll("warning", "semibold");
        Button revert = new Button(texts.get("form.revert"), Icons.UNDO.node());
        revert.setId("revert");
        revert.setOnAction(_ -> sheet.revert());
        Button save = new Button(texts.get("form.save"), Icons.CHECK.node());
        save.setId("save");
        save.getStyleClass().add("primary");
        save.setDefaultButton(true);
        save.setOnAction(_ -> sheet.save());
        save.disableProperty().bind(sheet.busy());
        HBox line = new HBox(changed, Rows.gap(), revert, save);
        line.getStyleClass().add("form-line");
        VBox bar = new VBox(notice, line);
        bar.getStyleClass().addAll("form-bar", "sheet", "hairline-top");
        bar.visibleProperty()
                .bind(sheet.form().changes().greaterThan(0).or(sheet.notice().isNotEmpty()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
}
