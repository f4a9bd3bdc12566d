package os.qres.pos.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Pages;

/// Words at the left, amounts at the right, one under the other.
final class Figures extends VBox {
    private static final double BETWEEN = 6;

    private final Desk desk;

    Figures(Desk desk) {
        this.desk = desk;
        getStyleClass().add("figures");
    }

    /// As many of its lines as there is room for, and the others overleaf.
    Pages pages() {
        return new Pages("figures", BETWEEN).show(List.copyOf(getChildren()));
    }

    /// Only the time where it was today.
    static String moment(Desk desk, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, desk.formats().zone());
        LocalDate today =
                LocalDate.ofInstant(desk.house().instant(), desk.formats().zone());
        String time = desk.formats().time(moment);
        return day.equals(today) ? time : desk.formats().day(day) + ", " + time;
    }

    Figures title(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("figure-title");
        getChildren().add(label);
        return this;
    }

    Figures line(String words, Money amount) {
        getChildren().add(row(words, desk.formats().exactMoney(amount), "type-line"));
        return this;
    }

    Figures line(String words, String value) {
        getChildren().add(row(words, value, "type-line"));
        return this;
    }

    /// Belongs to the line above it.
    Figures below(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("type-badge", "muted");
        getChildren().add(label);
        return this;
    }

    Figures sum(String words, Money amount) {
        HBox row = row(words, desk.formats().exactMoney(amount), "type-line");
        row.getStyleClass().add("figure-sum");
        getChildren().add(row);
        return this;
    }

    private static HBox row(String words, String value, String style) {
        Label name = new Label(words);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add(style);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label amount = Fxml.whole(new Label(value));
        amount.getStyleClass().add(style);
        HBox row = new HBox(name, amount);
        row.getStyleClass().add("figure");
        return row;
    }
}
