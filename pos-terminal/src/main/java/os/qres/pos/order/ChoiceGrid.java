package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.pos.draft.Choice;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.terminal.text.Formats;
import os.qres.terminal.theme.Icons;

/// The answers of one group, two to a row; a chosen one has the accent's border and a tick.
final class ChoiceGrid extends GridPane {
    private final OrderViewModel order;
    private final Formats formats;

    ChoiceGrid(OrderViewModel order, Formats formats, ChoiceGroup group) {
        this.order = order;
        this.formats = formats;
        getStyleClass().add("choice-grid");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        for (int i = 0; i < group.choices().size(); i++) {
            add(button(group, group.choices().get(i)), i % 2, i / 2);
        }
    }

    private Button button(ChoiceGroup group, Choice choice) {
        FittedName name = new FittedName();
        name.setText(choice.name());
        name.getStyleClass().add("choice-name");
        VBox words = new VBox(name);
        words.getStyleClass().add("choice-words");
        String extra = extra(group, choice);
        if (!extra.isEmpty()) {
            Label price = new Label(extra);
            price.getStyleClass().add("choice-extra");
            words.getChildren().add(price);
        }
        HBox face = new HBox(words);
        face.getStyleClass().add("choice-face");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (choice.chosen()) {
            face.getChildren().addFirst(Icons.CHECK.node());
        }
        Button button = new Button("", face) {
            @Override
            protected void layoutChildren() {
                double pad = getWidth() < 130 ? 14 : 24;
                double tick = choice.chosen() ? 26 : 0;
                name.fit(getWidth() - pad - tick, getHeight() - (extra.isEmpty() ? 4 : 18), 18);
                face.setPrefSize(getWidth(), getHeight());
                super.layoutChildren();
            }
        };
        button.setId("choice-" + choice.id());
        button.getStyleClass().add("choice");
        button.setAccessibleText(choice.name());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!choice.available() && !choice.chosen());
        if (choice.chosen()) {
            button.getStyleClass().add("selected");
        }
        button.setOnAction(_ -> order.choose(group, choice));
        return button;
    }

    private String extra(ChoiceGroup group, Choice choice) {
        if (group.variation()) {
            return formats.money(choice.extra());
        }
        if (choice.extra().minor() == 0) {
            return "";
        }
        return (choice.extra().isNegative() ? "" : "+") + formats.money(choice.extra());
    }
}
