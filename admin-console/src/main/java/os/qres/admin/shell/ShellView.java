package os.qres.admin.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.live.Restaurant;
import os.qres.terminal.controls.ConnectionLight;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.LanguageAndLook;
import os.qres.terminal.controls.View;
import os.qres.terminal.device.DeviceDialog;
import os.qres.terminal.login.AutoLock;
import os.qres.terminal.program.Kit;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Logo;

/// The frame of the console while somebody is signed in.
public final class ShellView implements View {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double ROOMY = 1400;

    private final ShellViewModel model;
    private final Kit kit;
    private final Texts texts;
    private final ShellController controller;
    private final Parent root;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable View view;
    private @Nullable StringProperty searching;

    public ShellView(ShellViewModel model, Kit kit, String person, Runnable signOut) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.controller = new ShellController(model, this::openDevice, signOut);
        this.root = Fxml.load(controller, texts);
        controller.logo.getChildren().add(new Logo(36));
        controller.person.setText(person);
        controller.person.setAccessibleText(person + ", " + texts.get("here.title"));
        controller.connection.getChildren().add(new ConnectionLight(kit.feed().connection(), texts));
        controller.connection.setAlignment(Pos.CENTER_LEFT);
        controller.look.getChildren().add(new LanguageAndLook(texts, kit.theme()));
        model.sections().forEach(section -> controller.navigation.getChildren().add(entry(section)));
        root.layoutBoundsProperty()
                .subscribe(bounds -> root.pseudoClassStateChanged(COMPACT, bounds.getWidth() < ROOMY));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscriptions.add(model.open().subscribe(this::open));
        subscriptions.add(kit.state().restaurant().subscribe(this::restaurant));
    }

    @Override
    public void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        closeView();
    }

    private void openDevice() {
        var manner = new DeviceDialog.Manner(Runnable::run, AutoLock.AT_A_DESK, false);
        new DeviceDialog(kit.layers(), texts, kit.theme(), kit.device(), manner).open();
    }

    private Button entry(Section section) {
        Button entry =
                new Button(texts.get("section." + section.key()), section.icon().node());
        entry.setId("section-" + section.key());
        entry.getStyleClass().addAll("plain", "side-line", "entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(_ -> model.go(section));
        return entry;
    }

    private void open(Section section) {
        closeView();
        for (int i = 0; i < model.sections().size(); i++) {
            boolean isOpen = model.sections().get(i).equals(section);
            controller.navigation.getChildren().get(i).pseudoClassStateChanged(OPEN, isOpen);
        }
        controller.title.setText(texts.get("section." + section.key()));
        controller.search.getParent().setVisible(section.isSearched());
        controller.search.setPromptText(section.isSearched() ? texts.get("search." + section.key()) : "");
        controller.search.textProperty().bindBidirectional(section.query());
        searching = section.query();
        View next = section.view();
        view = next;
        controller.content.getChildren().setAll(next.root());
        next.shown();
    }

    private void closeView() {
        if (searching != null) {
            controller.search.textProperty().unbindBidirectional(searching);
        }
        if (view != null) {
            view.hidden();
        }
    }

    private void restaurant(@Nullable Restaurant restaurant) {
        controller.restaurant.setText(
                restaurant == null ? "" : kit.formats().name(restaurant.name(), restaurant.translations()));
    }

    /// Ctrl+K goes to the search, Escape in it empties it.
    private void find(KeyEvent event) {
        if (FIND.match(event)) {
            controller.search.requestFocus();
            controller.search.selectAll();
            event.consume();
        }
        boolean emptied = event.getCode() == KeyCode.ESCAPE
                && controller.search.isFocused()
                && !Objects.requireNonNullElse(controller.search.getText(), "").isEmpty();
        if (emptied) {
            controller.search.clear();
            event.consume();
        }
    }
}
