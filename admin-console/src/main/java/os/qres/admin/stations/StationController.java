package os.qres.admin.stations;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.IdsBox;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// Wires a station's form.
public final class StationController {
    private static final List<Integer> VOLUMES = List.of(100, 70, 40, 0);

    private final StationsViewModel model;
    private final Layers layers;

    @FXML
    Label title, off;
    @FXML
    Button remove, activate;
    @FXML
    TextBox name, translated;

    @FXML
    IdsBox alsoDishes;

    @FXML
    VBox limits;

    @FXML
    PickBox<@Nullable Integer> volume;

    StationController(StationsViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        Texts texts = model.desk().texts();
        StationForm form = model.form();
        name.show(form.name);
        translated.setLabel(texts.get("name-in." + model.language()));
        translated.show(form.translation.name());
        alsoDishes.show(
                form.alsoDishes,
                texts,
                texts.get("station.dish.pick"),
                id -> new Label(model.dish(id)),
                IdsBox.from(layers, texts, texts.get("station.dish.pick.title"), model::dishOptions));
        LimitsBox box = new LimitsBox();
        box.show(form.limits, texts);
        limits.getChildren().setAll(box);
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get("station.volume.own")));
        VOLUMES.forEach(one -> options.add(new Option<>(one, texts.get("station.volume.percent", one))));
        volume.show(form.volume, options);
        model.onDishes(alsoDishes::redraw);
    }

    @FXML
    void remove() {
        model.editor().present().ifPresent(view -> Confirm.remove(model.editor(), view, "station.remove"));
    }

    @FXML
    void activate() {
        model.editor().present().ifPresent(model::activate);
    }
}
