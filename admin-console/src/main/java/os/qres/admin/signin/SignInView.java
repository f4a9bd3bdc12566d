package os.qres.admin.signin;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.LanguageAndLook;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Logo;
import os.qres.terminal.theme.Theme;

/// The screen before the console.
public final class SignInView implements View {
    private final SignInViewModel model;
    private final Texts texts;
    private final SignInController controller;
    private final Parent root;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param server where we are, to be read
    /// @param otherServer looks for another one
    public SignInView(SignInViewModel model, Texts texts, Theme theme, String server, Runnable otherServer) {
        this.model = model;
        this.texts = texts;
        this.controller = new SignInController(model, otherServer);
        this.root = Fxml.load(controller, texts);
        controller.logo.getChildren().add(new Logo(36));
        controller.look.getChildren().add(new LanguageAndLook(texts, theme));
        controller.server.setText(server);
        controller.username.show(model.form().username);
        controller.password.show(model.form().password);
        controller.fullName.show(model.registration().fullName);
        controller.newUsername.show(model.registration().username);
        controller.newPassword.show(model.registration().password);
        controller.repeated.show(model.registration().repeated);
        speak(controller.trouble);
        speak(controller.refusal);
        controller.enter.disableProperty().bind(model.busy());
        controller.register.disableProperty().bind(model.busy());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.add(model.state().subscribe(this::show));
        model.check();
    }

    @Override
    public void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void speak(Label place) {
        place.textProperty().bind(model.trouble());
        place.visibleProperty().bind(model.trouble().isNotEmpty());
        place.managedProperty().bind(place.visibleProperty());
    }

    private void show(SignInState state) {
        controller.enter.setDefaultButton(state instanceof SignInState.SigningIn);
        controller.register.setDefaultButton(state instanceof SignInState.Registering);
        switch (state) {
            case SignInState.Checking _ -> wait(Notice.busy(texts.get("sign-in.checking")));
            case SignInState.Unreachable(String words) -> wait(Notice.error(words, texts, model::check));
            case SignInState.Registering _ -> face(controller.registering, controller.fullName.input());
            case SignInState.SigningIn _ -> face(controller.entering, controller.username.input());
        }
    }

    private void wait(Notice notice) {
        controller.waiting.getChildren().setAll(notice);
        face(controller.waiting, notice);
    }

    private void face(Node face, Node focus) {
        List.of(controller.waiting, controller.entering, controller.registering)
                .forEach(other -> other.setVisible(other.equals(face)));
        Platform.runLater(focus::requestFocus);
    }
}
