package os.qres.admin.menu;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.IdsBox;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;

/// The parts of a dish's form.
public final class DishController {
    private final DishActions actions;

    // @formatter:off
    @FXML
    Label title;

    @FXML
    ToggleButton own;

    @FXML
    ToggleButton other;

    @FXML
    Button remove;

    @FXML
    VBox ownWords;

    @FXML
    TextBox name;

    @FXML
    TextBox description;

    @FXML
    VBox otherWords;

    @FXML
    TextBox translatedName;

    @FXML
    TextBox translatedDescription;

    @FXML
    TextBox price;

    @FXML
    PickBox<@Nullable Integer> category;

    @FXML
    PickBox<@Nullable Integer> station;

    @FXML
    TextBox cookingTime;

    @FXML
    TextBox weight;

    @FXML
    TextBox calories;

    @FXML
    TextBox taxRate;

    @FXML
    TextBox countdown;

    @FXML
    FlagBox available;

    @FXML
    FlagBox popular;

    @FXML
    VBox portions;

    @FXML
    VBox variations;

    @FXML
    IdsBox groups;

    @FXML
    IdsBox ingredients;

    @FXML
    FlowPane allergens;
    // @formatter:on

    DishController(DishActions actions) {
        this.actions = actions;
    }

    /// What the buttons of the form do.
    interface DishActions {
        void showWords(boolean translated);

        void remove();

        void addVariation();
    }

    @FXML
    void showOwn() {
        actions.showWords(false);
    }

    @FXML
    void showOther() {
        actions.showWords(true);
    }

    @FXML
    void remove() {
        actions.remove();
    }

    @FXML
    void addVariation() {
        actions.addVariation();
    }
}
