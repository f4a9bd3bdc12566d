package os.qres.admin.devices;

import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Wires the devices' FXML.
public final class DevicesController {
    @FXML
    VBox waiting;

    @FXML
    StackPane list;
}
