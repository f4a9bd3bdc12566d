package os.qres.terminal.pairing;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Wires the pairing screen's FXML to its view-model.
public final class PairingController {
    private final PairingViewModel model;

    @FXML
    StackPane logo;

    @FXML
    StackPane look;

    @FXML
    VBox finding;

    @FXML
    Label findingText;

    @FXML
    HBox address;

    @FXML
    Label typed;

    @FXML
    Label trouble;

    @FXML
    Button connect;

    @FXML
    StackPane keypad;

    @FXML
    HBox code;

    @FXML
    HBox digits;

    @FXML
    Label left;

    @FXML
    StackPane qr;

    @FXML
    VBox ended;

    @FXML
    Label endedText;

    @FXML
    Label endedHint;

    @FXML
    Label server;

    @FXML
    Button other;

    PairingController(PairingViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        typed.textProperty().bind(model.address());
        connect.disableProperty().bind(model.address().isEmpty());
        faces().forEach(face -> face.managedProperty().bind(face.visibleProperty()));
    }

    List<Node> faces() {
        return List.of(finding, address, code, ended);
    }

    @FXML
    void enterAddress() {
        model.enterAddress();
    }

    @FXML
    void search() {
        model.search();
    }

    @FXML
    void connect() {
        model.connect();
    }

    @FXML
    void again() {
        model.again();
    }
}
