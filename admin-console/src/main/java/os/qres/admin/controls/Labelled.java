package os.qres.admin.controls;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.admin.form.Entry;
import os.qres.terminal.theme.Icons;

/// A control with its name above and, where something is wrong, the sentence below.
public abstract class Labelled extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label name = new Label();
    private final Label error = new Label();

    Labelled() {
        getStyleClass().add("labelled");
        name.getStyleClass().add("field-name");
        error.getStyleClass().addAll("field-error", "danger");
        error.setGraphic(Icons.WARNING.node());
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
    }

    final void hold(Node control) {
        name.setLabelFor(control);
        getChildren().setAll(name, control, error);
    }

    final void follow(Entry<?> entry, Node control) {
        error.textProperty().bind(entry.error());
        error.visibleProperty().bind(entry.error().isNotEmpty());
        error.visibleProperty().subscribe(wrong -> control.pseudoClassStateChanged(WRONG, wrong));
        control.setId(entry.key());
        setId(entry.key() + "-box");
    }

    public final String getLabel() {
        return name.getText();
    }

    public final void setLabel(String words) {
        name.setText(words);
    }
}
