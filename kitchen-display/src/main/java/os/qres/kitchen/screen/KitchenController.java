package os.qres.kitchen.screen;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The nodes of `Kitchen.fxml` and what their buttons do.
public final class KitchenController {
    private final Runnable chooseStation;
    private final KeyActions actions;
    private final Runnable nextVolume;

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
    Button volume;

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

    KitchenController(KeyActions actions, Runnable chooseStation, Runnable nextVolume) {
        this.actions = actions;
        this.chooseStation = chooseStation;
        this.nextVolume = nextVolume;
    }

    @FXML
    private void chooseStation() {
        chooseStation.run();
    }

    @FXML
    private void showRecent() {
        actions.recent();
    }

    @FXML
    private void nextVolume() {
        nextVolume.run();
    }

    @FXML
    private void previousPage() {
        actions.turnPage(-1);
    }

    @FXML
    private void nextPage() {
        actions.turnPage(1);
    }
}
