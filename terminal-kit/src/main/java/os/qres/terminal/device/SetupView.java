package os.qres.terminal.device;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.LanguageAndLook;
import os.qres.terminal.controls.View;
import os.qres.terminal.device.Setup.Step;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Logo;
import os.qres.terminal.theme.Theme;

/// The first screen of a new terminal.
public final class SetupView implements View {
    private final Setup setup;
    private final Texts texts;
    private final SetupController controller;
    private final FitBox root;
    private Subscription steps = Subscription.EMPTY;

    public SetupView(Setup setup, Texts texts, Theme theme) {
        this.setup = setup;
        this.texts = texts;
        this.controller = new SetupController(setup);
        Region page = (Region) Fxml.load(controller, texts);
        controller.logo.getChildren().add(new Logo(46));
        controller.look.getChildren().add(new LanguageAndLook(texts, theme));
        root = new FitBox(page);
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        ask(setup.step().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        steps = setup.step().subscribe((_, now) -> ask(now));
    }

    @Override
    public void hidden() {
        steps.unsubscribe();
    }

    private void ask(Step step) {
        boolean isSize = step == Step.SIZE;
        controller.question.setText(texts.get(isSize ? "here.size" : "here.distance"));
        controller.hint.setText(texts.get(isSize ? "here.size.hint" : "here.distance.hint"));
        controller.place.setText(texts.get("page.of", step.ordinal() + 1, Step.values().length));
        controller.back.setVisible(!isSize);
        controller.next.setText(texts.get(isSize ? "here.next" : "here.done"));
        Numbered numbers = new Numbered(false);
        controller
                .face
                .getChildren()
                .setAll(
                        isSize
                                ? new SizeFace(setup.glass(), texts, numbers)
                                : new DistanceFace(setup.glass(), texts, numbers));
        root.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            setup.next();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            setup.back();
        }
    }
}
