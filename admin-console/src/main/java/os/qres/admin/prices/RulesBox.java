package os.qres.admin.prices;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.EntryLines;
import os.qres.admin.controls.IdsBox;
import os.qres.model.prices.PriceRule;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A price list's rules: a line each, and buttons that add more.
final class RulesBox extends VBox {
    private final Texts texts;

    RulesBox(PricesViewModel model, Layers layers) {
        this.texts = model.desk().texts();
        FlowPane add = new FlowPane(
                button("categories", () -> IdsBox.from(
                                layers, texts, texts.get("price.add.categories.title"), model::categoryOptions)
                        .ask(Set.of(), model::addCategories)),
                button("dishes", () -> IdsBox.from(
                                layers, texts, texts.get("price.add.dishes.title"), model::dishOptions)
                        .ask(Set.of(), model::addDishes)),
                button("whole-menu", model::addWholeMenu));
        add.getStyleClass().add("chips");
        EntryLines<PriceRule> lines = new EntryLines<>(
                model.form().rules, texts, (place, rule, put) -> new RuleLine(model, rule, place, put), add);
        model.onMenu(lines::redraw);
        getChildren().setAll(lines);
    }

    private Button button(String what, Runnable action) {
        Button button = new Button(texts.get("price.add." + what), Icons.PLUS.node());
        button.setId("add-" + what);
        button.getStyleClass().add("filter-chip");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
