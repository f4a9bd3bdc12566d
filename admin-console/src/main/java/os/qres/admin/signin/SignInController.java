package os.qres.admin.signin;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.TextBox;

/// Wires the sign-in screen's FXML to its view-model.
public final class SignInController {
    private final SignInViewModel model;
    private final Runnable otherServer;

    @FXML
    StackPane logo;

    @FXML
    StackPane look;

    @FXML
    StackPane waiting;

    @FXML
    VBox entering;

    @FXML
    TextBox username;

    @FXML
    TextBox password;

    @FXML
    Label trouble;

    @FXML
    Button enter;

    @FXML
    VBox registering;

    @FXML
    TextBox fullName;

    @FXML
    TextBox newUsername;

    @FXML
    TextBox newPassword;

    @FXML
    TextBox repeated;

    @FXML
    Label refusal;

    @FXML
    Button register;

    @FXML
    Label server;

    SignInController(SignInViewModel model, Runnable otherServer) {
        this.model = model;
        this.otherServer = otherServer;
    }

    @FXML
    void enter() {
        model.signIn();
    }

    @FXML
    void register() {
        model.register();
    }

    @FXML
    void otherServer() {
        otherServer.run();
    }
}
