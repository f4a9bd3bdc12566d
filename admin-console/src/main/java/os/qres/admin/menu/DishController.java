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

    @FXML
    Label title;

    @FXML
    ToggleButton own, other;

    @FXML
    Button remove;

    @FXML
    VBox ownWords, otherWords, portions, variations;
    @FXML
    TextBox name,
            description,
            translatedName,
            translatedDescription,
            price,
            cookingTime,
            weight,
            calories,
            taxRate,
            countdown;
    @FXML
    PickBox<@Nullable Integer> category, station;
    @FXML
    FlagBox available, popular, open;
    @FXML
    IdsBox groups, ingredients;

    @FXML
    FlowPane allergens;

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
