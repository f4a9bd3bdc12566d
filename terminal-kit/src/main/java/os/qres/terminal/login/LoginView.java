package os.qres.terminal.login;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.ClockLabel;
import os.qres.terminal.controls.ConnectionLight;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Keypad;
import os.qres.terminal.controls.LanguageAndLook;
import os.qres.terminal.controls.PagedGrid;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Logo;
import os.qres.terminal.theme.Theme;

/// The PIN screen: who works, then four digits.
public final class LoginView implements View {
    private static final int COLUMNS = 2;
    private static final int ROWS = 4;

    private final LoginViewModel model;
    private final Ticker ticker;
    private final LoginController controller;
    private final Parent root;
    private final PagedGrid<Person> people;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private List<Person> shown = List.of();

    public LoginView(LoginViewModel model, ObservableValue<ConnectionState> connection, Theme theme, Ticker ticker) {
        this.model = model;
        this.ticker = ticker;
        this.controller = new LoginController(model);
        Texts texts = model.texts();
        this.root = Fxml.load(controller, texts);
        this.people = new PagedGrid<>(COLUMNS, ROWS, 12, texts, this::card);
        Keypad keypad = new Keypad(texts, model::digit, model::backspace);
        Button other = new Button(texts.get("login.other"));
        other.setId("other-person");
        other.getStyleClass().add("plain");
        other.visibleProperty().bind(model.selected().isNotNull());
        other.setOnAction(_ -> model.unselect());
        keypad.setCorner(other);
        keypad.hear(root);
        ClockLabel clock = new ClockLabel(model.formats(), ticker);
        clock.getStyleClass().add("large");
        controller.logo.getChildren().add(new Logo(46));
        controller.look.getChildren().add(new LanguageAndLook(texts, theme));
        controller.people.getChildren().add(people);
        controller.connection.getChildren().add(new ConnectionLight(connection, texts));
        controller.clock.getChildren().add(clock);
        controller.keypad.getChildren().add(keypad);
        root.setFocusTraversable(true);
        refresh();
        drawDots();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.add(model.state().changes().subscribe(_ -> refresh()));
        subscriptions.add(ticker.beats().subscribe(_ -> refreshDay()));
        subscriptions.add(model.digits().subscribe(_ -> drawDots()));
        subscriptions.add(model.length().subscribe(_ -> drawDots()));
        subscriptions.add(model.selected().subscribe(_ -> refreshSelection()));
        subscriptions.add(model.trouble().subscribe(words -> {
            if (!words.isEmpty()) {
                shake(controller.dots);
            }
        }));
    }

    @Override
    public void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void refresh() {
        refreshDay();
        List<Person> now = model.people();
        if (!now.equals(shown)) {
            shown = now;
            people.setItems(now);
        }
    }

    private void refreshDay() {
        controller.today.setText(model.formats().today());
    }

    private Node card(Person person) {
        PersonCard card = new PersonCard(person);
        card.setSelected(isSelected(person));
        card.setOnAction(_ -> {
            model.select(person);
            refreshSelection();
        });
        card.setUserData(person);
        return card;
    }

    private boolean isSelected(Person person) {
        Person now = model.selected().get();
        return now != null && now.id() == person.id();
    }

    private void refreshSelection() {
        for (Node node : people.lookupAll(".person")) {
            ((ToggleButton) node).setSelected(isSelected((Person) node.getUserData()));
        }
    }

    private void drawDots() {
        List<Region> dots = new ArrayList<>();
        for (int i = 0; i < model.length().get(); i++) {
            Region dot = new Region();
            dot.getStyleClass().setAll("dot");
            if (i < model.digits().get().length()) {
                dot.getStyleClass().add("typed");
            }
            dots.add(dot);
        }
        controller.dots.getChildren().setAll(dots);
    }

    /// "No" without a word, besides the words.
    private static void shake(Node node) {
        Timeline timeline = new Timeline();
        double[] places = {0, -14, 14, -10, 10, -5, 0};
        for (int i = 0; i < places.length; i++) {
            timeline.getKeyFrames()
                    .add(new KeyFrame(Duration.millis(50 * i), new KeyValue(node.translateXProperty(), places[i])));
        }
        timeline.play();
    }
}
