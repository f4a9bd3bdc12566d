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
    StackPane logo, look, waiting;
    @FXML
    VBox entering, registering;
    @FXML
    TextBox username, password, fullName, newUsername, newPassword, repeated;
    @FXML
    Label trouble, refusal, server;
    @FXML
    Button enter, register;

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
