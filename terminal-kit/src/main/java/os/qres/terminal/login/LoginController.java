package os.qres.terminal.login;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Wires the PIN screen's FXML to its view-model.
public final class LoginController {
    private final LoginViewModel model;

    @FXML
    StackPane logo;

    @FXML
    Label place;

    @FXML
    StackPane look;

    @FXML
    StackPane people;

    @FXML
    StackPane connection;

    @FXML
    Label today;

    @FXML
    HBox clock;

    @FXML
    VBox pin;

    @FXML
    Label prompt;

    @FXML
    HBox dots;

    @FXML
    Label trouble;

    @FXML
    StackPane keypad;

    @FXML
    Button longer;

    @FXML
    Button enter;

    @FXML
    Label draft;

    LoginController(LoginViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        place.textProperty().bind(model.place());
        prompt.textProperty().bind(model.prompt());
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        var isShort = model.length().isEqualTo(LoginViewModel.SHORT);
        longer.visibleProperty().bind(isShort.and(model.selected().isNotNull()));
        enter.visibleProperty().bind(isShort.not());
        enter.disableProperty()
                .bind(model.digits().length().lessThan(LoginViewModel.SHORT).or(model.busy()));
        draft.setText(model.draftLine());
        draft.setVisible(!draft.getText().isEmpty());
    }

    @FXML
    void longerPin() {
        model.longerPin();
    }

    @FXML
    void submit() {
        model.submit();
    }
}
