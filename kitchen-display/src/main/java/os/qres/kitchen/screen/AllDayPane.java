package os.qres.kitchen.screen;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.kitchen.board.Type;
import os.qres.kitchen.layout.Face;
import os.qres.kitchen.layout.Spacing;
import os.qres.kitchen.layout.Totals;
import os.qres.kitchen.tickets.AllDay;
import os.qres.terminal.text.Texts;

/// All day: how much of each dish is still to be made over all open tickets.
final class AllDayPane extends VBox {
    private static final double WIDTH = 308;

    private final Type type;
    private final Texts texts;
    private final Pane list = new Pane();
    private final Label hidden = new Label();
    private List<AllDay> dishes = List.of();

    /// @param byIngredient whether products are counted rather than dishes
    AllDayPane(Type type, Texts texts, BooleanProperty byIngredient) {
        this.type = type;
        this.texts = texts;
        setId("all-day");
        getStyleClass().add("all-day");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        HBox kinds = new HBox(kind("all-day-dishes", "all_day.dishes"), kind("all-day-products", "all_day.products"));
        kinds.getStyleClass().add("all-day-kinds");
        show(kinds, byIngredient);
        Label title = new Label(texts.get("all_day"));
        title.getStyleClass().add("panel-title");
        hidden.getStyleClass().add("hint-words");
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox foot = new HBox(hidden, middle, new KeyCap("S"));
        foot.getStyleClass().add("all-day-foot");
        list.setMinHeight(0);
        list.setPrefHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setMargin(list, new Insets(12, 0, 0, 0));
        list.heightProperty().addListener((_, _, _) -> fill());
        getChildren().addAll(title, kinds, list, foot);
    }

    private ToggleButton kind(String id, String words) {
        ToggleButton kind = new ToggleButton(texts.get(words));
        kind.setId(id);
        kind.setFocusTraversable(false);
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        return kind;
    }

    private static void show(HBox kinds, BooleanProperty byIngredient) {
        ToggleButton dishes = (ToggleButton) kinds.getChildren().getFirst();
        ToggleButton products = (ToggleButton) kinds.getChildren().getLast();
        byIngredient.subscribe(now -> {
            dishes.setSelected(!now);
            products.setSelected(now);
        });
        dishes.setOnAction(_ -> choose(kinds, byIngredient, false));
        products.setOnAction(_ -> choose(kinds, byIngredient, true));
    }

    private static void choose(HBox kinds, BooleanProperty byIngredient, boolean products) {
        byIngredient.set(products);
        ((ToggleButton) kinds.getChildren().getFirst()).setSelected(!products);
        ((ToggleButton) kinds.getChildren().getLast()).setSelected(products);
    }

    void show(List<AllDay> now) {
        if (!now.equals(dishes)) {
            dishes = List.copyOf(now);
            fill();
        }
    }

    private void fill() {
        list.getChildren().clear();
        Totals totals = Totals.cut(dishes, type, WIDTH - 32, list.getHeight());
        totals.entries().forEach(entry -> list.getChildren().add(row(entry)));
        hidden.setText(totals.hidden() == 0 ? "" : texts.count("all_day.more", totals.hidden()));
    }

    private Pane row(Totals.Entry entry) {
        Pane row = new Pane();
        row.getStyleClass().add("all-day-row");
        row.setManaged(false);
        row.resizeRelocate(0, entry.y(), WIDTH, entry.height());
        double top = entry.textTop();
        for (String line : entry.name()) {
            row.getChildren().add(type.write(line, Face.DETAIL, 16, top, 32, "panel-ink"));
            top += Spacing.line(Face.DETAIL);
        }
        String quantity = Integer.toString(entry.quantity());
        double x = WIDTH - 16 - type.width(quantity, Face.TOTAL);
        row.getChildren().add(type.write(quantity, Face.TOTAL, x, 0, entry.height(), "panel-ink"));
        return row;
    }
}
