package os.qres.terminal.device;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Scaled;

/// From where the screen is seen, and a dish's button to look at from there. Everything follows at once.
final class DistanceFace extends HBox {
    /// Of what is pressed most, as it is drawn, in reference pixels.
    private static final double BUTTON = 81;

    private static final double LETTERS = 22 * 0.727;

    private final Glass glass;
    private final Texts texts;
    private final Words words;
    private final Map<Double, ToggleButton> choices = new LinkedHashMap<>();
    private final Label measured = new Label();
    private final Label held = new Label("", Icons.INFO.node());
    private Subscription changes = Subscription.EMPTY;

    DistanceFace(Glass glass, Texts texts, Numbered numbers) {
        this.glass = glass;
        this.texts = texts;
        this.words = new Words(texts, glass.standing());
        DeviceStyles.dress(this);
        getStyleClass().add("device-face");
        VBox left = new VBox();
        left.getStyleClass().addAll("device-left", "device-list");
        for (double metres : glass.standing().metres()) {
            ToggleButton button = numbers.add(new ToggleButton(words.metres(metres)));
            button.setId("metres-" + metres);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                glass.show(glass.seen().get().metres(metres));
                refresh();
            });
            choices.put(metres, button);
            left.getChildren().add(button);
        }
        getChildren().addAll(left, sample());
        sceneProperty().subscribe(this::follow);
    }

    private VBox sample() {
        Label dish = new Label(texts.get("here.distance.dish"));
        dish.getStyleClass().addAll("type-item", "device-dish");
        StackPane tile = new StackPane(dish);
        StackPane.setAlignment(dish, Pos.CENTER_LEFT);
        tile.setId("sample");
        tile.getStyleClass().add("device-sample");
        tile.setMinHeight(BUTTON);
        tile.setMaxHeight(BUTTON);
        measured.setId("measured");
        measured.getStyleClass().addAll("type-line", "device-hint");
        held.setId("held-back");
        held.getStyleClass().addAll("device-hint", "muted");
        VBox sample = new VBox(tile, measured, held);
        sample.getStyleClass().add("device-right");
        HBox.setHgrow(sample, Priority.ALWAYS);
        return sample;
    }

    private void follow(Scene scene) {
        changes.unsubscribe();
        changes = scene == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        glass.seen().subscribe(_ -> refresh()),
                        localToSceneTransformProperty().subscribe(_ -> refresh()));
    }

    private void refresh() {
        choices.forEach((metres, button) ->
                button.setSelected(metres == glass.seen().get().metres()));
        Scaled scaled = getScene() != null && getScene().getRoot() instanceof Scaled root ? root : null;
        double millimetres = glass.pixel() * (scaled == null ? 1 : scaled.factor());
        measured.setText(texts.get(
                "here.distance.measured",
                Math.round(BUTTON * millimetres),
                words.number(Math.round(LETTERS * millimetres * 10) / 10.0)));
        boolean isHeld = scaled != null && scaled.isHeldBack();
        held.setText(isHeld ? texts.get("here.distance.held") : "");
        held.setVisible(isHeld);
    }
}
