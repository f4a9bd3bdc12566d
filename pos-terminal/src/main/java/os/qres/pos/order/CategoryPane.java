package os.qres.pos.order;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// The categories, two to a row, each with its colour and icon, and below them what is not on the menu.
final class CategoryPane extends GridPane {
    private final OrderViewModel order;
    private final OpenItemButton openItem;
    private List<CategoryTab> shown = List.of();
    private int chosen = -1;

    CategoryPane(OrderViewModel order, Desk desk) {
        this.order = order;
        this.openItem = new OpenItemButton(order, desk);
        getStyleClass().add("categories");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
    }

    void show(OrderState state) {
        if (!state.tabs().equals(shown)) {
            shown = state.tabs();
            chosen = -1;
            getChildren().clear();
            for (int i = 0; i < shown.size(); i++) {
                add(button(shown.get(i)), i % 2, i / 2);
            }
            add(openItem, 0, (shown.size() + 1) / 2, 2, 1);
        }
        openItem.show(state.open().isEmpty());
        if (state.tab() != chosen) {
            chosen = state.tab();
            for (int i = 0; i < shown.size(); i++) {
                getChildren().get(i).getStyleClass().remove("selected");
                if (shown.get(i).id() == chosen) {
                    getChildren().get(i).getStyleClass().add("selected");
                }
            }
        }
    }

    private Button button(CategoryTab tab) {
        Region stripe = new Region();
        stripe.getStyleClass().addAll("category-stripe", "colour-" + tab.colorKey());
        var icon = icon(tab.colorKey()).node();
        icon.getStyleClass().add("colour-" + tab.colorKey());
        StackPane iconPlace = new StackPane(icon);
        iconPlace.getStyleClass().add("category-icon");
        FittedName name = new FittedName();
        name.setText(tab.name());
        name.getStyleClass().add("category-name");
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox face = new HBox(stripe, iconPlace, name);
        face.getStyleClass().add("category-face");
        Button button = new Button("", face) {
            @Override
            protected void layoutChildren() {
                name.fit(getWidth() - (getWidth() < 140 ? 46 : 58), getHeight(), getWidth() < 140 ? 16 : 18);
                face.setPrefSize(getWidth(), getHeight());
                super.layoutChildren();
            }
        };
        button.setId("category-" + tab.id());
        button.getStyleClass().add("category");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(tab.name());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(_ -> order.chooseTab(tab.id()));
        return button;
    }

    private static Icons icon(String colorKey) {
        return switch (colorKey) {
            case "favourites" -> Icons.CATEGORY_FAVOURITES;
            case "drinks" -> Icons.CATEGORY_DRINKS;
            case "bar" -> Icons.CATEGORY_BAR;
            case "starters" -> Icons.CATEGORY_STARTERS;
            case "soups" -> Icons.CATEGORY_SOUPS;
            case "mains" -> Icons.CATEGORY_MAINS;
            case "sides" -> Icons.CATEGORY_SIDES;
            case "desserts" -> Icons.CATEGORY_DESSERTS;
            default -> Icons.CATEGORY_TOP;
        };
    }
}
