package os.qres.admin.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Rows;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// A phone with the dish on it, light or dark as the guest has it.
public final class GuestPreview extends VBox {
    private final Texts texts;
    private final VBox phone = new VBox();
    private final VBox page = new VBox();
    private final Label price = new Label();
    private final Button light = new Button("", Icons.LIGHT.node());
    private final Button dark = new Button("", Icons.DARK.node());

    public GuestPreview(Texts texts, Theme.Mode mode) {
        this.texts = texts;
        getStyleClass().add("guest-preview");
        Label title = new Label(texts.get("preview.title"));
        title.getStyleClass().add("group-title");
        light.setAccessibleText(texts.get("look.light"));
        dark.setAccessibleText(texts.get("look.dark"));
        light.setOnAction(_ -> look(Theme.Mode.LIGHT));
        dark.setOnAction(_ -> look(Theme.Mode.DARK));
        HBox head = new HBox(title, Rows.gap(), light, dark);
        head.getStyleClass().add("preview-head");
        page.getStyleClass().add("phone-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("phone-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label add = new Label(texts.get("preview.add"));
        HBox button = new HBox(add, Rows.gap(), price);
        button.getStyleClass().add("phone-button");
        phone.getStyleClass().addAll("root", "phone");
        phone.getChildren().addAll(scroll, button);
        VBox.setVgrow(phone, Priority.ALWAYS);
        getChildren().addAll(head, phone);
        look(mode);
    }

    public void show(GuestDish dish) {
        List<Node> nodes = new ArrayList<>();
        StackPane plate = new StackPane(Icons.CATEGORY_MAINS.node());
        plate.getStyleClass().add("phone-plate");
        nodes.add(plate);
        nodes.add(label(dish.name().isBlank() ? texts.get("preview.nameless") : dish.name(), "phone-name"));
        if (!dish.facts().isEmpty()) {
            nodes.add(label(String.join(" · ", dish.facts()), "muted", "small"));
        }
        if (dish.isOff()) {
            nodes.add(Rows.tag(Icons.OFF, texts.get("preview.off")));
        }
        nodes.add(allergens(dish));
        if (!dish.description().isBlank()) {
            nodes.add(label(dish.description(), "small"));
        }
        dish.choices().forEach(choices -> nodes.add(choices(choices)));
        page.getChildren().setAll(nodes);
        price.setText(dish.price());
    }

    private Node allergens(GuestDish dish) {
        if (!dish.allergens().isEmpty()) {
            Label label = label(texts.get("preview.contains", String.join(", ", dish.allergens())), "warning", "fact");
            label.setGraphic(Icons.ALLERGY.node());
            return label;
        }
        Label label = label(texts.get(dish.hasIngredients() ? "preview.free" : "preview.ask"), "fact", "muted");
        label.setGraphic((dish.hasIngredients() ? Icons.ITEM_DONE : Icons.INFO).node());
        return label;
    }

    private Node choices(GuestDish.Choices choices) {
        Label rule = label(choices.rule(), choices.isRequired() ? "warning" : "muted", "small");
        rule.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(label(choices.title(), "semibold"), Rows.gap(), rule);
        head.getStyleClass().add("phone-choices");
        VBox box = new VBox(head);
        choices.options().forEach(option -> box.getChildren().add(option(option, choices.isSingle())));
        return box;
    }

    private Node option(GuestDish.Choice option, boolean single) {
        Region mark = new Region();
        mark.getStyleClass().addAll("phone-mark", single ? "round" : "square");
        VBox words = new VBox(label(option.name()));
        if (!option.allergens().isEmpty()) {
            Label allergens = label(String.join(", ", option.allergens()), "warning", "tiny");
            allergens.setGraphic(Icons.ALLERGY.node());
            words.getChildren().add(allergens);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label delta = label(option.price(), "small");
        delta.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(mark, words, delta);
        row.getStyleClass().add("phone-option");
        if (option.isChosen()) {
            row.getStyleClass().add("chosen");
        }
        return row;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private void look(Theme.Mode mode) {
        String palette =
                switch (mode) {
                    case LIGHT -> "qres-light.css";
                    case DARK -> "qres-dark.css";
                };
        phone.getStylesheets()
                .setAll(Objects.requireNonNull(Theme.class.getResource(palette), palette)
                        .toExternalForm());
        light.getStyleClass().remove("selected");
        dark.getStyleClass().remove("selected");
        (mode == Theme.Mode.LIGHT ? light : dark).getStyleClass().add("selected");
    }
}
