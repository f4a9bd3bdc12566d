package os.qres.admin.sections;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.IdsBox;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// Wires a section's form.
public final class SectionController {
    private final SectionsViewModel model;
    private final Layers layers;

    @FXML
    Label title;

    @FXML
    Button remove;

    @FXML
    TextBox name, translated;

    @FXML
    PickBox<@Nullable Integer> place;

    @FXML
    IdsBox tables;

    SectionController(SectionsViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        Texts texts = model.desk().texts();
        SectionForm form = model.form();
        name.show(form.name);
        translated.setLabel(texts.get("name-in." + model.language()));
        translated.show(form.translation.name());
        place.show(form.location, model.locationOptions());
        tables.show(
                form.tables,
                texts,
                texts.get("section.tables.pick"),
                id -> new Label(model.table(id)),
                IdsBox.from(layers, texts, texts.get("section.tables.pick.title"), model::tableOptions));
        model.onFloor(() -> {
            place.offer(form.location, model.locationOptions());
            tables.redraw();
        });
    }

    @FXML
    void remove() {
        model.editor().present().ifPresent(view -> Confirm.remove(model.editor(), view, "section.remove"));
    }
}
