package os.qres.terminal.controls;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;

/// A small round number; not there when it is zero.
public final class Badge extends Label {
    private final IntegerProperty count = new SimpleIntegerProperty();

    public Badge(int count) {
        getStyleClass().add("badge");
        this.count.set(count);
        textProperty().bind(this.count.asString());
        visibleProperty().bind(this.count.greaterThan(0));
        managedProperty().bind(visibleProperty());
    }

    public IntegerProperty count() {
        return count;
    }
}
