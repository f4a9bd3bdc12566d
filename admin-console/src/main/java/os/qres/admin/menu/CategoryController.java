package os.qres.admin.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.terminal.text.Texts;

/// Wires a category's form.
public final class CategoryController {
    private static final List<String> COLOURS =
            List.of("drinks", "bar", "starters", "soups", "mains", "sides", "desserts", "top");

    private final MenuViewModel model;

    @FXML
    TextBox name;

    @FXML
    TextBox translated;

    @FXML
    TextBox description;

    @FXML
    TextBox sortOrder;

    @FXML
    PickBox<@Nullable String> colour;

    @FXML
    PickBox<@Nullable Integer> station;

    @FXML
    FlagBox active;

    CategoryController(MenuViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        Texts texts = model.desk().texts();
        CategoryForm form = model.categoryForm();
        name.show(form.name);
        translated.setLabel(texts.get("name-in." + model.language()));
        translated.show(form.translation.name());
        description.show(form.description);
        sortOrder.show(form.sortOrder);
        List<Option<@Nullable String>> colours = new ArrayList<>();
        colours.add(new Option<>(null, texts.get("category.colour.none")));
        COLOURS.forEach(key -> colours.add(new Option<>(key, texts.get("category.colour." + key))));
        colour.show(form.colour, colours);
        station.show(form.station, model.stationOptions("category.station.none"));
        active.show(form.active);
    }
}
