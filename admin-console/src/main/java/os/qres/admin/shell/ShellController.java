package os.qres.admin.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Wires the frame's FXML.
public final class ShellController {
    private final ShellViewModel model;
    private final Runnable device;
    private final Runnable signOut;

    @FXML
    StackPane logo;

    @FXML
    Label restaurant;

    @FXML
    VBox navigation;

    @FXML
    StackPane connection;

    @FXML
    Button person;

    @FXML
    Label title;

    @FXML
    TextField search;

    @FXML
    StackPane look;

    @FXML
    StackPane content;

    /// @param device opens what this console is told of itself
    ShellController(ShellViewModel model, Runnable device, Runnable signOut) {
        this.model = model;
        this.device = device;
        this.signOut = signOut;
    }

    @FXML
    void openDevice() {
        device.run();
    }

    @FXML
    void signOut() {
        model.leave(signOut);
    }
}
