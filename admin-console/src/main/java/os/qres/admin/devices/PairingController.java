package os.qres.admin.devices;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;

/// Wires the pairing dialog's FXML.
public final class PairingController {
    @FXML
    HBox digits;

    @FXML
    StackPane icon;

    @FXML
    Label device;

    @FXML
    Label address;

    @FXML
    Label near;

    @FXML
    TextBox name;

    @FXML
    PickBox<@Nullable Integer> station;

    @FXML
    Label trouble;
}
