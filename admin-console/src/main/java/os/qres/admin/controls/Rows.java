package os.qres.admin.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.terminal.theme.Icons;

/// The parts that lists' lines are made of.
public final class Rows {
    private Rows() {}

    /// A name over a second line, what else there is at the right end.
    public static HBox twoLines(String first, String second, Node... right) {
        Label name = new Label(first);
        name.getStyleClass().add("row-name");
        name.setWrapText(true);
        VBox words = new VBox(name);
        words.getStyleClass().add("row-words");
        words.setMinWidth(0);
        if (!second.isBlank()) {
            Label below = new Label(second);
            below.getStyleClass().addAll("row-second", "muted");
            below.setWrapText(true);
            words.getChildren().add(below);
        }
        HBox row = new HBox(words, gap());
        row.getChildren().addAll(right);
        row.getStyleClass().add("row");
        return row;
    }

    /// `Стоп`, `не работает`: an icon and a word on a pill.
    public static Label tag(Icons icon, String words, String... styles) {
        Label tag = new Label(words, icon.node());
        tag.getStyleClass().addAll("chip", "row-tag");
        tag.getStyleClass().addAll(styles);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /// A price or another figure at the end of a line.
    public static Label figure(String words) {
        Label figure = new Label(words);
        figure.getStyleClass().add("row-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return figure;
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
