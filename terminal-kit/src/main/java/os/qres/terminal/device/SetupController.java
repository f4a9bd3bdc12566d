package os.qres.terminal.device;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Wires the first start's FXML to what it asks.
public final class SetupController {
    private final Setup setup;

    @FXML
    StackPane logo;

    @FXML
    StackPane look;

    @FXML
    Label question;

    @FXML
    Label hint;

    @FXML
    StackPane face;

    @FXML
    Label place;

    @FXML
    Button back;

    @FXML
    Button next;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @FXML
    void goBack() {
        setup.back();
    }

    @FXML
    void goOn() {
        setup.next();
    }
}
