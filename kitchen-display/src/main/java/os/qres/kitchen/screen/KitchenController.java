package os.qres.kitchen.screen;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import os.qres.kitchen.keys.Meaning;

/// The nodes of `Kitchen.fxml` and what their buttons do.
public final class KitchenController {
    private final Consumer<Meaning> act;

    @FXML
    BorderPane root;

    @FXML
    HBox mark;

    @FXML
    Button station;

    @FXML
    Label summary;

    @FXML
    Label stale;

    @FXML
    Button recent;

    @FXML
    Button volume, settings;

    @FXML
    HBox lights;

    @FXML
    StackPane room;

    @FXML
    Label empty;

    @FXML
    HBox hints;

    @FXML
    Label hidden;

    @FXML
    Button previous;

    @FXML
    Label page;

    @FXML
    Button next;

    KitchenController(Consumer<Meaning> act) {
        this.act = act;
    }

    @FXML
    private void chooseStation() {
        act.accept(Meaning.STATION);
    }

    @FXML
    private void showRecent() {
        act.accept(Meaning.RECENT);
    }

    @FXML
    private void nextVolume() {
        act.accept(Meaning.VOLUME);
    }

    @FXML
    private void openSettings() {
        act.accept(Meaning.SETTINGS);
    }

    @FXML
    private void previousPage() {
        act.accept(Meaning.PAGE_BACK);
    }

    @FXML
    private void nextPage() {
        act.accept(Meaning.PAGE_ON);
    }
}
