package os.qres.pos.order;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.menu.IngredientRef;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.pos.check.CheckLine;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// What is done with the ingredients of the open line's dish: a prefix, then the ingredients that it is about. Each tap
/// is a change of the draft, which Undo takes back.
final class PrefixDialog {
    private static final int FEW = 20;

    private final OrderViewModel order;
    private final Desk desk;
    private final UUID ref;
    private final HBox kinds = new HBox();
    private final GridPane parts = new GridPane();
    private final Dialog dialog;
    private final int columns;
    private PrefixKind kind = PrefixKind.NO;

    PrefixDialog(OrderViewModel order, Desk desk, CheckLine line) {
        this.order = order;
        this.desk = desk;
        this.ref = line.ref();
        kinds.getStyleClass().add("prefix-kinds");
        parts.getStyleClass().add("prefix-parts");
        columns = order.ingredients(ref).size() > FEW ? 6 : 4;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            parts.getColumnConstraints().add(column);
        }
        VBox content = new VBox(kinds, parts);
        content.getStyleClass().add("prefix-entry");
        dialog = new Dialog(line.title(), content)
                .action(
                        "prefix-done",
                        desk.texts().get("choice.done.close"),
                        () -> desk.layers().close(dialog()),
                        "primary");
        show();
    }

    void open() {
        desk.layers().open(dialog);
    }

    private Dialog dialog() {
        return dialog;
    }

    private void show() {
        kinds.getChildren()
                .setAll(Stream.of(PrefixKind.values()).map(this::kind).toList());
        parts.getChildren().clear();
        List<ItemPrefix> present =
                order.state().get().check().line(ref).map(CheckLine::prefixes).orElse(List.of());
        List<IngredientRef> ingredients = order.ingredients(ref);
        for (int i = 0; i < ingredients.size(); i++) {
            parts.add(part(ingredients.get(i), present), i % columns, i / columns);
        }
    }

    private ToggleButton kind(PrefixKind one) {
        ToggleButton button = new ToggleButton(PrefixWords.of(desk.texts(), one));
        button.setId("prefix-" + one.name().toLowerCase(Locale.ROOT));
        button.setSelected(one == kind);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> {
            kind = one;
            show();
        });
        return button;
    }

    private Button part(IngredientRef ingredient, List<ItemPrefix> present) {
        FittedName name = new FittedName();
        name.setText(order.house().menu().get().name(ingredient.name(), ingredient.translations()));
        VBox words = new VBox(name);
        words.getStyleClass().add("choice-words");
        HBox face = new HBox(words);
        face.getStyleClass().add("choice-face");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (ingredient.isAllergen()) {
            face.getChildren().add(Icons.ALLERGY.node());
        }
        Button button = new Button("", face) {
            @Override
            protected void layoutChildren() {
                name.fit(getWidth() - (ingredient.isAllergen() ? 54 : 24), 34, 18);
                face.setPrefSize(getWidth(), getHeight());
                super.layoutChildren();
            }
        };
        present.stream()
                .filter(prefix -> prefix.ingredientId() == ingredient.id())
                .findFirst()
                .ifPresent(prefix -> {
                    Label said = new Label(PrefixWords.of(desk.texts(), prefix.kind()));
                    said.getStyleClass().add("prefix-said");
                    words.getChildren().addFirst(said);
                    button.getStyleClass().add("selected");
                });
        button.setId("part-" + ingredient.id());
        button.getStyleClass().add("choice");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            order.setPrefix(ref, kind, ingredient.id());
            show();
        });
        return button;
    }
}
