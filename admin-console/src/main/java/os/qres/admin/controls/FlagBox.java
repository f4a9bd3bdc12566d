package os.qres.admin.controls;

import javafx.scene.control.CheckBox;
import os.qres.admin.form.ValueEntry;

/// A yes or no. In FXML: `<FlagBox text="%dish.popular" />`.
public final class FlagBox extends CheckBox {
    public FlagBox() {
        getStyleClass().add("flag-box");
    }

    public void show(ValueEntry<?, Boolean> entry) {
        selectedProperty().bindBidirectional(entry.value());
        setId(entry.key());
    }
}
