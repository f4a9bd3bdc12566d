package os.qres.terminal.pairing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Keypad;
import os.qres.terminal.controls.LanguageAndLook;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Logo;
import os.qres.terminal.theme.Theme;

/// The screen of a device that is not yet part of the restaurant.
public final class PairingView implements View {
    private static final double QR_SIDE = 300;

    private final PairingViewModel model;
    private final PairingController controller;
    private final Ticker ticker;
    private final Texts texts;
    private final Parent root;
    private final List<Subscription> subscriptions = new ArrayList<>();

    public PairingView(PairingWorkflow workflow, Texts texts, Theme theme, Ticker ticker, Clock clock) {
        this.model = new PairingViewModel(workflow, texts, clock);
        this.controller = new PairingController(model);
        this.ticker = ticker;
        this.texts = texts;
        this.root = Fxml.load(controller, texts);
        controller.logo.getChildren().add(new Logo(46));
        controller.look.getChildren().add(new LanguageAndLook(texts, theme));
        controller.keypad.getChildren().add(keypad(texts));
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        refresh();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.add(model.step().subscribe(_ -> refresh()));
        subscriptions.add(ticker.beats().subscribe(_ -> count()));
    }

    @Override
    public void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private Keypad keypad(Texts texts) {
        Keypad keypad = new Keypad(texts, digit -> model.type(Integer.toString(digit)), model::backspace);
        Button dot = new Button(".");
        dot.setId("key-dot");
        dot.setOnAction(_ -> model.type("."));
        keypad.setCorner(dot);
        dot.getStyleClass().add("key");
        return keypad;
    }

    /// A real keyboard can type names and ports too.
    private void typed(KeyEvent event) {
        if (!(model.step().get() instanceof PairingStep.EnterAddress)) {
            return;
        }
        switch (event.getCharacter()) {
            case "\b" -> model.backspace();
            case "\r", "\n" -> model.connect();
            case String c when c.length() == 1 && c.charAt(0) > ' ' && c.charAt(0) < 127 -> model.type(c);
            default -> {}
        }
    }

    private void refresh() {
        switch (model.step().get()) {
            case PairingStep.NotPaired _, PairingStep.Paired _ -> face(controller.finding, "", false);
            case PairingStep.FindingServer finding -> {
                controller.findingText.setText(model.finding(finding));
                face(controller.finding, "", false);
            }
            case PairingStep.EnterAddress enter -> {
                controller.trouble.setText(model.trouble(enter));
                controller.trouble.setVisible(model.isTrouble(enter));
                face(controller.address, "", false);
                root.requestFocus();
            }
            case PairingStep.ShowingCode code -> show(code);
            case PairingStep.Refused refused -> {
                controller.endedText.setText(model.refusal(refused));
                controller.endedHint.setText("");
                face(controller.ended, server(refused.server()), true);
            }
            case PairingStep.Expired expired -> {
                controller.endedText.setText(texts.get("pairing.expired"));
                controller.endedHint.setText(texts.get("pairing.expired.hint"));
                face(controller.ended, server(expired.server()), true);
            }
        }
    }

    private void show(PairingStep.ShowingCode code) {
        controller.digits.getChildren().clear();
        for (int i = 0; i < code.code().length(); i++) {
            if (i == 3) {
                Region gap = new Region();
                gap.getStyleClass().add("gap");
                controller.digits.getChildren().add(gap);
            }
            Label digit = new Label(code.code().substring(i, i + 1));
            digit.getStyleClass().add("digit");
            controller.digits.getChildren().add(digit);
        }
        controller.qr.getChildren().setAll(new QrImage(model.qr(code), QR_SIDE));
        count();
        face(controller.code, server(code.server()), true);
    }

    private void count() {
        if (model.step().get() instanceof PairingStep.ShowingCode code) {
            controller.left.setText(model.left(code));
        }
    }

    private String server(ServerAddress address) {
        return texts.get("pairing.code.server", address.origin());
    }

    private void face(Node face, String server, boolean canChange) {
        controller.faces().forEach(other -> other.setVisible(other == face));
        controller.server.setText(server);
        controller.server.setVisible(!server.isEmpty());
        controller.other.setVisible(canChange);
    }
}
